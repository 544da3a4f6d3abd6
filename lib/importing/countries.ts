import { foldText } from "@/lib/tabular/fold-text";

/** ISO 3166-1 alpha-2. */
const CODES =
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO
  BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ
  EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK
  HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
  LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC
  NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB
  SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV
  TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`.split(/\s+/);

const LANGUAGES = ["en", "de", "fr", "es", "pt"];

/** Names and codes in use that are not the official name in one of the five languages. */
const ALIASES = `US:usa,u.s.,u.s.a.,united states of america,america,vereinigte staaten von amerika,
  etats-unis d'amerique,ee.uu.,eeuu,estados unidos de america,eua;
  GB:uk,u.k.,great britain,britain,england,scotland,wales,northern ireland,grossbritannien,
  grande-bretagne,gran bretana,gra-bretanha,gbr,inglaterra;
  DE:brd,bundesrepublik deutschland,federal republic of germany,deu,ger,d;AT:aut,a,oesterreich;
  CH:che,sui,swiss;FR:fra,f;ES:esp,e;IT:ita,i;PT:prt,por;NL:nld,holland,the netherlands,niederlande;
  BE:bel;LU:lux;IE:irl,republic of ireland,eire;DK:dnk;SE:swe;NO:nor;FI:fin;PL:pol;CZ:cze,
  czech republic,tschechische republik,republique tcheque,republica checa,republica tcheca;SK:svk,
  slovak republic;HU:hun;RO:rou;BG:bgr;GR:grc;HR:hrv;SI:svn;RS:srb;UA:ukr;RU:rus,
  russian federation;TR:tur,turkey,turkei,turquie,turquia;IL:isr;AE:are,uae,u.a.e.;SA:sau,ksa;
  IN:ind;CN:chn,prc,people's republic of china;HK:hkg,hong kong;TW:twn;JP:jpn;KR:kor,south korea,
  korea,republic of korea;SG:sgp;MY:mys;TH:tha;ID:idn;PH:phl,the philippines;VN:vnm,viet nam;
  AU:aus;NZ:nzl;CA:can;MX:mex;BR:bra;AR:arg;CL:chl;CO:col;PE:per;UY:ury;ZA:zaf,rsa;EG:egy;MA:mar;
  NG:nga;KE:ken;CI:ivory coast;MK:macedonia;MM:burma;CD:dr congo;VA:vatican;BO:bolivia;VE:venezuela;
  IR:iran;SY:syria;TZ:tanzania;LA:laos;MD:moldova;BN:brunei`;

const BY_NAME: ReadonlyMap<string, string> = (() => {
  const names = new Map<string, string>();
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: "region" });
    for (const code of CODES) names.set(foldText(display.of(code) ?? code), code);
  }
  for (const entry of ALIASES.split(";")) {
    const [code = "", words = ""] = entry.trim().split(":");
    for (const word of words.split(",")) names.set(foldText(word), code);
  }
  for (const code of CODES) names.set(code.toLowerCase(), code);
  return names;
})();

/** The ISO 3166-1 code of a country by code or name in English, German, French, Spanish, Portuguese. */
export const countryCode = (text: string): string | undefined => BY_NAME.get(foldText(text));

/** The countries by their codes, as English names them, in their order. */
export function countryNames(): ReadonlyMap<string, string> {
  const display = new Intl.DisplayNames(["en"], { type: "region" });
  const named = CODES.map((code): [string, string] => [code, display.of(code) ?? code]);
  return new Map(named.sort(([, one], [, other]) => one.localeCompare(other, "en")));
}
