import type { ChartFile } from '../cells/chart/frame.ts';
import { csvLine } from '../record/index.ts';
import { download } from './download.ts';

/** Hands a reader a chart's table or picture as a file. */
export async function saveChart(file: ChartFile): Promise<void> {
  const name = `sluice-${file.name}.${file.kind}`;
  // Spreadsheets take a file for their country's old encoding, unless this mark says that it is UTF-8.
  if (file.kind === 'csv')
    return download(name, new Blob(['\uFEFF', ...file.rows.map(csvLine)], { type: 'text/csv' }));
  const svg = new Blob([new XMLSerializer().serializeToString(file.svg)], { type: 'image/svg+xml' });
  download(name, file.kind === 'svg' ? svg : await asPng(svg, file.svg));
}

/** Twice as many pixels as on the page: sharp in a slide. */
const pngScale = 2;

async function asPng(svg: Blob, { width, height }: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width.baseVal.value * pngScale);
    canvas.height = Math.ceil(height.baseVal.value * pngScale);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be written')))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
