/* Chance that is the same in every run: a test that fails fails again. */

/**
 * @param {number} seed
 * @returns {() => number} numbers from 0 up to but not 1 (mulberry32)
 */
function chance(seed) {
  let now = seed >>> 0;
  return () => {
    now = (now + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(now ^ (now >>> 15), 1 | now);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Dice with one seed. */
export class Dice {
  constructor(seed) {
    this.roll = chance(seed);
  }

  between(low, high) {
    return low + (high - low) * this.roll();
  }

  /** A whole number, both ends included. */
  whole(low, high) {
    return Math.floor(this.between(low, high + 1));
  }

  many(least, most, make) {
    return Array.from({ length: this.whole(least, most) }, (_, i) => make(i));
  }
}

/** Run a property on many throws; a failure names its seed. */
export function always(times, property) {
  for (let seed = 1; seed <= times; seed += 1) {
    try {
      property(new Dice(seed));
    } catch (error) {
      throw named(error, seed);
    }
  }
}

/** The same for a property that has to wait. */
export async function alwaysInTime(times, property) {
  for (let seed = 1; seed <= times; seed += 1) {
    try {
      await property(new Dice(seed));
    } catch (error) {
      throw named(error, seed);
    }
  }
}

function named(error, seed) {
  error.message = `with seed ${seed}: ${error.message}`;
  return error;
}
