/**
 * What was found, where it is a date, a number, a word of LinkedIn's own or a spreadsheet's error (`#N/A`); of any other
 * text, which may name somebody, its length.
 */
export const quotation = (found: string): string =>
  SPREADSHEET_ERROR.test(found) ||
  (found.length <= 40 &&
    (found.match(/\p{L}+/gu) ?? []).every((word) => TELLS_NOBODY.test(word)) &&
    PLAIN.test(found))
    ? found
    : `a text of ${found.length} characters`

const SPREADSHEET_ERROR = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|BEZUG!|WERT!|NV)$/

const PLAIN = /^[\p{L}\d\s.,:/+()-]*$/u
const TELLS_NOBODY =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|am|pm|utc|gmt|[tz]|outgoing|incoming|accepted|pending)$/i
