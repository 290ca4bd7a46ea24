import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import type { Labels } from './labels.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'

/** Every language that readings are read in. English comes first: it stands in for what a page leaves untranslated. */
export const LANGUAGES: readonly Labels[] = [en, pt, es, de, fr, it, nl, ru, pl]

/** English. */
export const ENGLISH: Labels = en
