export { evaluate } from 'mathjs'; // red: no-restricted-imports

export async function show(host: HTMLElement, text: string): Promise<unknown> {
  host.innerHTML = text; // red: no-restricted-syntax
  host['outerHTML'] = text; // red: no-restricted-syntax
  host.insertAdjacentHTML('beforeend', text); // red: no-restricted-syntax
  document.write(text); // red: no-restricted-properties
  console.log(text); // red: no-console
  const unused = text; // red: @typescript-eslint/no-unused-vars
  const { compile } = await import('mathjs'); // red: no-restricted-syntax
  const made = new Function(text); // red: no-new-func, @typescript-eslint/no-implied-eval
  return [compile, made, eval(text)]; // red: no-eval
}
