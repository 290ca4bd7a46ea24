/** Something that the person who called has to mend. The message says what is wrong and what to do. */
export class Obstacle extends Error {}
