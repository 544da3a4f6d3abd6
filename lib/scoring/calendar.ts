/** domain.md §3.1: a month is 30.4375 days, a year 365.25. Both are exact in binary. */
export const DAYS_PER_MONTH = 30.4375;
export const DAYS_PER_YEAR = 365.25;

/** domain.md §2: the last 12 months are the 365 days up to and including the as-of date. */
export const DAYS_OF_LAST_12_MONTHS = 365;
