import { BLANK_COLUMNS_MAX, CELL_MAX, COLUMNS_MAX } from "./limits";
import { RefusedFile } from "./refusal";

/** A row with more stray quotes than this was never closed where it looks closed. */
const STRAY_QUOTES_MAX = 10_000;

const LINE_FEED = 10;
const QUOTE = 34;

type Place = "start" | "bare" | "quoted" | "behindQuote" | "behindBlank";

/** Measures a long row while it comes, so that no limit is passed by more than a piece of text. */
export interface RowGauge {
  /** Takes the next piece; answers whether the row ends in it. Throws `RefusedFile`. */
  measure(text: string): boolean;
}

const isBlank = (character: string): boolean => character.trim() === "";

/**
 * Sees cells and quotes as the parser does, without making any: a row is parsed once, when it has
 * ended, and not anew with every piece.
 * @param line the file line on which the row begins
 */
export function createRowGauge(delimiter: string, line: number): RowGauge {
  const mark = delimiter.charCodeAt(0);
  let place: Place = "start";
  let columns = 1;
  let characters = 0;
  let isFilled = false;
  let blanks = 0;
  let strays = 0;
  let feeds = 0;
  let opened = line;

  const refuseColumns = () => {
    if (columns > BLANK_COLUMNS_MAX || (columns > COLUMNS_MAX && isFilled)) {
      throw new RefusedFile({ code: "tooManyColumns", line });
    }
  };
  const endCell = () => {
    if (characters > CELL_MAX) throw new RefusedFile({ code: "cellTooLong", line });
    columns += 1;
    characters = 0;
    isFilled = false;
    place = "start";
    refuseColumns();
  };
  const stray = (code: number) => {
    strays += 1;
    characters += blanks + (code === QUOTE ? 1 : 2);
    isFilled = true;
    refuseColumns();
    place = code === QUOTE ? "behindQuote" : "quoted";
    if (strays > STRAY_QUOTES_MAX) throw new RefusedFile({ code: "unclosedQuote", line: opened });
  };
  const fill = (text: string, at: number) => {
    characters += 1;
    if (isFilled || isBlank(text.charAt(at))) return;
    isFilled = true;
    refuseColumns();
  };

  const behindQuote = (text: string, at: number, code: number) => {
    if (code === mark) endCell();
    else if (code === QUOTE && place === "behindQuote") {
      place = "quoted";
      fill(text, at);
    } else if (code !== QUOTE && isBlank(text.charAt(at))) {
      blanks += 1;
      place = "behindBlank";
    } else stray(code);
  };
  const inside = (text: string, at: number, code: number) => {
    if (code === QUOTE) {
      blanks = 0;
      place = "behindQuote";
      return;
    }
    if (code === LINE_FEED) feeds += 1;
    fill(text, at);
  };

  return {
    measure(text) {
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (place === "quoted") inside(text, at, code);
        else if (code === LINE_FEED) return true;
        else if (place === "behindQuote" || place === "behindBlank") behindQuote(text, at, code);
        else if (code === mark) endCell();
        else if (code === QUOTE && place === "start") {
          place = "quoted";
          opened = line + feeds;
        } else {
          place = "bare";
          fill(text, at);
        }
      }
      // Only here: a quote that closes in this piece says that the cell is long, and nothing else.
      if (characters <= CELL_MAX) return false;
      throw new RefusedFile(
        place === "quoted"
          ? { code: "unclosedQuote", line: opened }
          : { code: "cellTooLong", line },
      );
    },
  };
}
