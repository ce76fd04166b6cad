/** Evidence to a reading: outline first, then names, then colour. */

import { hueOf } from './colour';
import { judgeNames, type NameEvidence } from './words';
import type { IconReading, Verdict } from './types';

export interface Evidence {
  drawing: string;
  /** Null: the drawing itself could not be looked at. */
  verdict: Verdict | null;
  names: readonly { name: string; icon: boolean }[];
  /** A computed colour, where it is known. */
  colour?: string;
  /** What was looked at, for «почему»: «контур значка». */
  what: string;
}

export const NOTHING: IconReading = {
  meaning: 'none',
  confidence: 1,
  drawing: '',
  because: 'ничего не нарисовано',
};

/** Weighs the evidence. A name that contradicts the outline makes the drawing unknown. */
export function judge(evidence: Evidence): IconReading {
  const reading = weigh(evidence);
  if (reading.meaning === 'none') return reading;
  const names = evidence.names.map(({ name }) => name);
  return { ...reading, names, box: evidence.verdict?.box === true };
}

function weigh(evidence: Evidence): IconReading {
  const { verdict, drawing } = evidence;
  const name = judgeNames(evidence.names);
  if (verdict === null) return byName(name, evidence);
  if (verdict.kind === 'empty') return NOTHING;
  if (verdict.kind === 'other') {
    if (name.meaning !== null && name.sure && name.icon && name.word.length > 1) {
      const because = `контур незнаком, но значок назван «${name.word}»`;
      return { meaning: name.meaning, confidence: 0.6, drawing, because };
    }
    return {
      meaning: 'unknown',
      confidence: 0.5,
      drawing,
      because: `${evidence.what}: не галочка и не крестик`,
    };
  }
  const meaning = verdict.kind === 'tick' ? 'yes' : 'no';
  const sign = verdict.kind === 'tick' ? 'галочка' : 'крестик';
  if (name.meaning !== null && name.meaning !== meaning && name.sure) {
    const because = `${evidence.what}: ${sign}, но назван «${name.word}»`;
    return { meaning: 'unknown', confidence: 0.3, drawing, because };
  }
  let confidence = verdict.confidence;
  if (name.meaning === meaning) confidence = Math.min(0.99, confidence + 0.1);
  const hue = evidence.colour === undefined ? 'other' : hueOf(evidence.colour);
  if (verdict.compound && hue !== 'other')
    confidence += (hue === 'green') === (meaning === 'yes') ? 0.1 : -0.1;
  const beside = verdict.compound ? ' рядом с другими предметами' : '';
  return { meaning, confidence, drawing, because: `${evidence.what}: ${sign}${beside}` };
}

function byName(name: NameEvidence, evidence: Evidence): IconReading {
  const { drawing } = evidence;
  if (name.meaning === null) {
    return {
      meaning: 'unknown',
      confidence: 0.3,
      drawing,
      because: `${evidence.what}: рисунок не виден и не назван`,
    };
  }
  const confidence = name.sure ? (name.icon ? 0.8 : 0.65) : 0.5;
  return { meaning: name.meaning, confidence, drawing, because: `рисунок назван «${name.word}»` };
}

/** Several drawings in one cell: they must agree. */
export function combine(readings: readonly IconReading[]): IconReading {
  const drawn = readings.filter((reading) => reading.meaning !== 'none');
  const [first] = drawn;
  if (!first) return NOTHING;
  if (drawn.length === 1) return first;
  const told = drawn.filter((reading) => reading.meaning !== 'unknown');
  const [sign] = told;
  const drawing = drawn.map((reading) => reading.drawing).join(' ');
  if (!sign) return { ...first, drawing };
  if (told.some((reading) => reading.meaning !== sign.meaning)) {
    return { meaning: 'unknown', confidence: 0.3, drawing, because: 'в ячейке и галочка, и крестик' };
  }
  if (told.length === drawn.length) return { ...sign, drawing: sign.drawing };
  return {
    ...sign,
    drawing,
    confidence: Math.min(sign.confidence, 0.6),
    because: `${sign.because}; рядом другой значок`,
  };
}
