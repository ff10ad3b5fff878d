/** Prints one part of the page as a sheet of its own; the page comes back when it is done. */
export function printSheet(sheet: HTMLElement): void {
  const paper = document.createElement('div');
  paper.className = 'on-paper';
  paper.append(...[...sheet.childNodes].map((node) => node.cloneNode(true)));
  // Two elements of one id are none; what refers to them stands in the copy beside them.
  for (const element of paper.querySelectorAll('[id]')) element.removeAttribute('id');
  document.body.append(paper);
  document.documentElement.dataset.paper = '';
  const back = () => {
    delete document.documentElement.dataset.paper;
    paper.remove();
  };
  addEventListener('afterprint', back, { once: true });
  print();
}
