import { curtailed, foldBlanks } from './person.ts'

/**
 * A company's name as a key, the same for `Acme, Inc.`, `ACME Inc` and `Acme`; undefined where the text names none
 * that two people could share: an empty cell, `Freelance`, `Self-employed`, `NA` of a spreadsheet.
 */
export function companyName(text: string): string | undefined {
  const words = foldBlanks(curtailed(text).normalize('NFKC').toLowerCase().replaceAll(NO_LETTERS, ' '))
  if (words === '' || NO_COMPANY.has(words.normalize('NFD').replaceAll(/\p{M}/gu, ''))) return undefined
  const name = words.replace(LEGAL_FORM, '')
  return name === '' ? words : name
}

/** Points, commas, quotes, emoji and other signs; `&`, `+` and `@` belong to names. */
const NO_LETTERS = /[^\p{L}\p{M}\p{N}&+@]+/gu

/** Legal forms at the end, points already taken out: `s l` of `S.L.`, `co ltd`, `gmbh & co kg`. */
const LEGAL_FORM =
  /(?: (?:inc|incorporated|llc|l l c|llp|ltd|limited|plc|corp|corporation|co|company|gmbh|mbh|ag|se|kg|ug|ohg|& co|sa|s a|sas|s a s|sarl|s a r l|srl|s r l|spa|s p a|sl|s l|slu|s l u|bv|b v|nv|n v|ab|oy|as|aps|pvt|private|pte|pty|ltda|eireli))+$/

/** As written without accents. */
const NO_COMPANY: ReadonlySet<string> = new Set(
  [
    'na,n a,none,null,nil,no,ninguna,ninguno,nenhuma,tbd,confidential,confidencial,stealth,stealth startup,stealth mode',
    'stealth mode startup,stealth company,private,privat,various,varios,multiple,unknown,not applicable,seeking opportunities',
    'freelance,freelancer,freelancing,self employed,self employment,selfemployed,self,independent,independent consultant',
    'independent contractor,independiente,independente,autonomo,autonoma,autonomos,por cuenta propia,trabajador autonomo',
    'consultor independiente,profissional autonomo,profesional independiente,selbstandig,selbststandig,freiberuflich',
    'freiberufler,freiberuflerin,independant,freelance consultant,libero professionista,libera professionista',
    'lavoratore autonomo,unemployed,desempleado,looking for opportunities,open to work,student,retired,jubilado',
    'jubilada,aposentado,aposentada,pensionato,retraite,rentner,home,personal,n d',
  ].flatMap((line) => line.split(',')),
)
