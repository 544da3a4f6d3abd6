/** The header of a request in which the proxy hands the nonce on to the page. */
export const NONCE_HEADER = "x-nonce";

/**
 * The Content-Security-Policy of a page: what it needs from its own server, and nothing else.
 *
 * @param nonce what the inline scripts and styles of this one answer carry
 * @param isDevelopment under `next dev`, React reads stacks by eval and styles are written inline
 */
export function pagePolicy(nonce: string, isDevelopment: boolean): string {
  const scripts = isDevelopment ? " 'unsafe-eval'" : "";
  const styles = isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${scripts}`,
    `style-src 'self' ${styles}`,
    // The list of a combo box is placed by style attributes. They load nothing and run nothing.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
