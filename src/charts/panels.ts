import type { ChartRun, Drawing, Picture } from './chart.ts';

/** A picture among others, and how tall it is. */
export interface Panel {
  readonly picture: Picture;
  readonly height: number;
}

/** Puts pictures of one width below each other into one; what they are is found again by the top of each. */
export function below(panels: readonly Panel[], width: number): { svg: SVGSVGElement; tops: number[] } {
  if (panels.length === 1) return { svg: panels[0]!.picture.svg, tops: [0] };
  const svg = panels[0]!.picture.svg.cloneNode(false) as SVGSVGElement;
  let top = 0;
  nameOnce(panels.map(({ picture }) => picture.svg));
  const tops = panels.map(({ picture, height }) => {
    const own = top;
    picture.svg.setAttribute('y', String(own));
    svg.append(picture.svg);
    top += height;
    return own;
  });
  svg.setAttribute('height', String(top));
  svg.setAttribute('viewBox', `0 0 ${width} ${top}`);
  return { svg, tops };
}

/** Axes of one name have it under the lowest alone. */
function nameOnce(svgs: readonly Element[]): void {
  const names = svgs.map((svg) => svg.querySelector('[data-axis="across"]'));
  names.forEach((name, at) => {
    if (names.slice(at + 1).some((later) => later && later.textContent === name?.textContent)) name?.remove();
  });
}

/** One picture for each run, below each other in one, with the same scales. */
export function inPanels<Drawn>(
  runs: readonly ChartRun<Drawn>[],
  drawing: Drawing,
  drawPanel: (run: ChartRun<Drawn>, drawing: Drawing) => Picture,
): Picture {
  const height = Math.floor(drawing.height / runs.length);
  const panels = runs.map((run) => drawPanel(run, { ...drawing, height }));
  const { svg } = below(
    panels.map((picture) => ({ picture, height })),
    drawing.width,
  );
  const [first] = panels as [Picture];
  return {
    svg,
    area: { ...first.area, bottom: (panels.length - 1) * height + first.area.bottom },
    x: first.x,
    y: (value, run) => first.y(value, 0) + run * height,
  };
}
