/* The catalogues of geomap/language/words as the page brings them, for the type checker. */

type Language = 'en' | 'fa' | 'ps' | 'ur';
/** One text, or one for each plural category. */
type Phrase = string | { one: string; other: string };
