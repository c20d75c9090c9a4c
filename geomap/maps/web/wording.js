/* What the page says of claims, places and agreement, in words. */

/** What a claim is about in the project's own words, whatever its stance. @param {ClaimRow} claim */
function sentenceOf(claim) {
  const { metric, said } = claim.kind;
  const words = said[speech.language];
  const amount = formatAmount(claim, true);
  if (metric === 'occurrence') return capital(eventWords(textOf(claim.row).summary || words.many, amount));
  if (!amount) return words.label;
  return fillAmount(isOne(claim) ? words.one : words.many, amount);
}

/** What happened, and how often if a claim says so. @param {string} event @param {string} amount */
function eventWords(event, amount) {
  return amount ? t('claim.counted_event', { amount, event: midSentence(event) }) : event;
}

/** Exactly one. @param {Amount} amount */
function isOne({ low, high, qualifier }) {
  return (low ?? high) === 1 && (high ?? low) === 1 && (qualifier === '' || qualifier === 'exact');
}

/** What a claim counts, as a heading. @param {Kind} kind */
function kindLabel(kind) {
  return kind.said[speech.language].label;
}

/** A place farther away than this has a nearest kilometre that says nothing about it. */
const BESIDE_M = 60000;

/** What kind of place it is, in which unit and country, beside which kilometres. @param {IncidentRow} incident */
function whereText(incident) {
  const { place } = incident;
  return dotted(scopeName(incident.scope, place.country), holderText(place),
    (place.distance_to_border_m ?? 0) > BESIDE_M ? '' : kilometres(incident));
}

/** Units are called otherwise in Pakistan. @param {string} scope @param {string} country */
function scopeName(scope, country) {
  return hasPhrase(`scope.${scope}.${country}`) ? t(`scope.${scope}.${country}`) : t(`scope.${scope}`);
}

/** "Kandahar, Afghanistan" @param {PlaceRow} place */
function holderText(place) {
  const country = hasPhrase(`country.${place.country}`) ? t(`country.${place.country}`) : '';
  const province = placeName(place.province);
  if (place.country === 'AF|PK' || !province || !country) return country || province;
  return t('where.holder', { province, country });
}

/** How sure the place is, in one line. @param {IncidentRow} incident */
function certaintyText(incident) {
  const { place, drawn } = incident;
  if (drawn === 'none') return t('certainty.not_placed', { reason: reasonText(place.note) });
  if (['border', 'country', 'stretch'].includes(drawn)) return t(`certainty.${drawn}`);
  const radius = distance(place.radius_m ?? 0);
  if (place.holder) return t('certainty.unlocated', { holder: districtName(place.holder, place.country), radius });
  return t(drawn === 'area' ? 'certainty.area' : 'certainty.known', { radius });
}

/** "Ali Khail district" @param {Named} unit @param {string} country */
function districtName(unit, country) {
  const key = hasPhrase(`certainty.district.${country}`) ? `certainty.district.${country}` : 'certainty.district';
  return t(key, { name: placeName(unit) });
}

/** Why a claim has no place. @param {string} text as the ledger says it, in English */
function reasonText(text) {
  if (!Object.hasOwn(data.reasons, text)) return text;
  const [key, values] = data.reasons[text];
  return t(key, values);
}

/** What the claims on a measurand amount to together. @param {MeasurandRow} measurand */
function agreementText(measurand) {
  const { agreement, gap } = measurand;
  if (agreement === 'contested') return contestedText(gap);
  if (agreement === 'denied') return t('agreement.denied_by', { voices: voicesText(measurand, 'denies') });
  const silent = voicesText(measurand, 'neither_confirms_nor_denies');
  const openly = silent && t('agreement.neither', { voices: silent });
  if (agreement === 'uncontested' && bothGiveNumbers(measurand)) return t(gap && gap > 1 ? 'agreement.near' : 'agreement.same');
  if (agreement === 'no_assertion') return capital(openly || t('agreement.deny', { voices: voicesText(measurand, 'denies') }));
  const first = t(agreement === 'uncontested' ? 'agreement.not_contested' : 'agreement.alone', { voices: voicesText(measurand, 'asserts') });
  return capital(openly ? t('agreement.together', { first, second: openly }) : first);
}

/** @param {number|null} gap the greater of two figures divided by the smaller */
function contestedText(gap) {
  if (!gap || gap <= 1) return t('agreement.contested');
  return t('agreement.contested_times', { ratio: formatNumber(gap, gap >= 10 ? 0 : 1) });
}

/** @param {MeasurandRow} measurand */
function bothGiveNumbers({ by_voice: voices }) {
  /** @param {Statement[]} statements */
  const numbered = (statements) => statements.some((each) => each.stance === 'asserts' && numbersOf(each).length);
  return numbered(voices.AF) && numbered(voices.PK);
}

/** Who takes a stance: "Afghan officials and others". @param {MeasurandRow} measurand @param {Stance} stance */
function voicesText(measurand, stance) {
  return formatList(VOICES.filter((voice) => measurand.by_voice[voice].some((each) => each.stance === stance))
    .map((voice) => t(`voice_inside.${voice}`)));
}

/** "Kurram · night of 11–12 October 2025" @param {MeasurandRow} measurand */
function measurandDetail(measurand) {
  const incident = incidentAt(measurand.incident);
  return dotted(incidentName(incident), datePhrase(incident.date));
}

/** What an incident is called. @param {IncidentRow} incident */
function incidentName({ name, drawn, place }) {
  if (drawn === 'border') return t('where.whole_border');
  if (place.id === '?') return t('where.no_place');
  if (name === place.name) return placeName(place);
  const written = name.slice(0, -` (${place.name})`.length);
  return name === `${written} (${place.name})` ? t('where.named_as', { written, name: placeName(place) }) : name;
}

/**
 * Whose names stand in for a language that has none for a place: they share its script.
 * @type {Record<string, string[]>}
 */
const ALSO_READ = { ps: ['ps', 'fa', 'ur'], fa: ['fa', 'ps'], ur: ['ur', 'fa'] };

/** A name in the language of the page, or one that its readers can read, else the recorded one. @param {Called} thing */
function placeName({ name, names = {} }) {
  const wanted = ALSO_READ[speech.language] || [];
  const found = wanted.find((language) => Object.hasOwn(names, language));
  return (found && names[found]) || name || '';
}

/** The recorded name of an incident where the page gives it another, so that it can be checked; else ''. @param {IncidentRow} incident */
function recordedName(incident) {
  return incident.drawn === 'border' || placeName(incident.place) === incident.place.name ? '' : incident.name;
}
