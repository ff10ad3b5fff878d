/**
 * The only transcendental functions a run may use: pure JavaScript ports whose results are the same in every
 * engine. The built-in ones differ between browsers, and between versions of one browser.
 */
export { default as exp } from '@stdlib/math-base-special-exp';
export { default as ln } from '@stdlib/math-base-special-ln';
export { default as expm1 } from '@stdlib/math-base-special-expm1';
export { default as log1p } from '@stdlib/math-base-special-log1p';
export { default as gammaln } from '@stdlib/math-base-special-gammaln';
export { default as pow } from '@stdlib/math-base-special-pow';
