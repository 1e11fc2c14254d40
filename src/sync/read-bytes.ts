import type { DigestDate } from '../digest/digest';
import type { DigestReading, Source } from '../sources/source';
import type { Bytes } from './bytes';

/** Reads one answer of a source; what is wrong with it is said in the console. */
export function readBytes(source: Source, date: DigestDate, bytes: Bytes): DigestReading {
  const reading = source.read(new TextDecoder().decode(bytes), date);
  if (!reading.ok) console.warn(`${source.id} ${date} cannot be read:`, reading.error);
  else if (reading.skipped.length > 0) console.warn(`${source.id} ${date} has gaps:`, reading.skipped);
  return reading;
}
