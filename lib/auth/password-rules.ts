import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

/**
 * Fewer guesses than 10^10 are too few. At 10^8, the next lower step of the scale, any three words
 * or years one after the other pass: a name, a surname and a year as well.
 */
const ENOUGH = 4;

const GUESSABLE =
  "This password is easy to guess: it is common, or made of your name, your address or a pattern. " +
  "Choose three or four words that do not belong together.";

/** What is left of a password without the words of its owner has this many letters at least. */
const OF_ITS_OWN = 6;

const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;

let known: ZxcvbnFactory | undefined;

/** Made with the first password: the lists take 50 ms to read. */
function judge(): ZxcvbnFactory {
  known ??= new ZxcvbnFactory({
    dictionary,
    graphs: adjacencyGraphs,
    // A judgement holds up the process: with these no text takes longer than about 40 ms.
    maxLength: 64,
    l33tMaxSubstitutions: 20,
  });
  return known;
}

/**
 * Why a new password is not taken, if it is not: common and guessable ones are known by lists that
 * come with the product, and asking for one sends nothing anywhere.
 *
 * @param about what is known of the person: name, e-mail address
 */
export function passwordProblem(password: string, about: readonly string[]): string | undefined {
  const words = [...about, "clientele"].flatMap((text) => [text, ...text.split(NOT_LETTERS)]);
  const own = words.map((word) => word.toLowerCase()).filter((word) => word.length > 2);
  const rest = own.reduce((left, word) => left.replaceAll(word, " "), password.toLowerCase());
  const isGuessable =
    rest.replace(NOT_LETTERS, "").length < OF_ITS_OWN ||
    judge().check(password, own).score < ENOUGH;
  return isGuessable ? GUESSABLE : undefined;
}
