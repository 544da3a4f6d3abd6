import emailProviders from "email-providers";

/** Where everybody can have an address: free mail, from a list that others keep. */
const FREE_MAIL: ReadonlySet<string> = new Set(emailProviders);

/** Sites on which everybody has a page: their domain says nothing about whose page it is. */
const PUBLIC_SITES: ReadonlySet<string> = new Set([
  "amazon.com",
  "ebay.com",
  "etsy.com",
  "facebook.com",
  "fb.com",
  "github.com",
  "google.com",
  "instagram.com",
  "linkedin.com",
  "linktr.ee",
  "pinterest.com",
  "t.me",
  "tiktok.com",
  "twitter.com",
  "vimeo.com",
  "wa.me",
  "whatsapp.com",
  "wikipedia.org",
  "x.com",
  "xing.com",
  "yelp.com",
  "youtube.com",
]);

/**
 * Whether a domain is one that many share (import.md 44): free mail, or a public site with all its
 * parts, such as de.linkedin.com. It never says which account is meant.
 */
export function isSharedAddress(domain: string): boolean {
  if (FREE_MAIL.has(domain)) return true;
  const labels = domain.split(".");
  return labels.some((_, from) => PUBLIC_SITES.has(labels.slice(from).join(".")));
}
