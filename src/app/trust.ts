/**
 * The page's policy lets scripts be named by built-in addresses only. Workers are named by the build, on this site;
 * anything else that asks for a script's address, or for HTML or script text, is refused.
 */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): unknown;
}

const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;

trusted?.createPolicy('default', {
  createScriptURL: (address) => {
    if (new URL(address, location.href).origin !== location.origin)
      throw new TypeError(`a script from ${address} is not run here`);
    return address;
  },
});
