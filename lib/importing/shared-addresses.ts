import emailProviders from "email-providers";

/** Where everybody can have an address: free mail, from a list that others keep. */
const FREE_MAIL: ReadonlySet<string> = new Set(
  // The list has a few endings of domains in it, under which everybody has a site of their own.
  emailProviders.filter((domain) => !/^(?:com?|net|org|uk|us)\.[a-z]{2,3}$/.test(domain)),
);

/** Sites on which everybody has a page: their domain says nothing about whose page it is. */
const PUBLIC_SITES: ReadonlySet<string> = new Set([
  "bit.ly",
  "etsy.com",
  "facebook.com",
  "fb.com",
  "github.com",
  "g.page",
  "goo.gl",
  "instagram.com",
  "linkedin.com",
  "linktr.ee",
  "pinterest.com",
  "t.co",
  "t.me",
  "tiktok.com",
  "tinyurl.com",
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

/** Likewise with an ending for each country: google.de, amazon.co.uk. */
const OF_COUNTRIES = /(?:^|\.)(?:amazon|ebay|google|yahoo|yelp)\.(?:com?\.)?[a-z]{2,3}$/;

/** Of a domain itself and of all that it is a part of: mail.gmx.net is gmx.net's. */
const belongsTo = (known: ReadonlySet<string>, domain: string): boolean => {
  const labels = domain.split(".");
  return labels.some((_, from) => known.has(labels.slice(from).join(".")));
};

/**
 * Whether a domain is one that many share (import.md 44): free mail, or a public site with all its
 * parts, such as de.linkedin.com. It never says which account is meant.
 */
export function isSharedAddress(domain: string): boolean {
  if (OF_COUNTRIES.test(domain)) return true;
  return belongsTo(FREE_MAIL, domain) || belongsTo(PUBLIC_SITES, domain);
}
