import type { ClassCardReading } from '@/utils/cabinet';
import type { KnownClass } from '@/utils/school';
import type { Chip } from './chips';

/**
 * What is known of a class, for its card: that it is empty, or what its list showed in this session and when. Null where
 * its list has not been opened; «есть у всех» only where every student of the card was read and nothing was unread.
 */
export function classChip(card: ClassCardReading, known: KnownClass | undefined): Chip | null {
  if (card.students.state === 'read' && card.students.value === 0)
    return { tone: 'navigator', long: '● учеников нет: добавьте', short: '● учеников нет', tiny: '●' };
  if (!known) return null;
  const { students, noConsent, notVerified, unread, readAt } = known;
  const lacks = [
    noConsent > 0 ? `без согласия ${noConsent}` : '',
    notVerified > 0 ? `без верификации ${notVerified}` : '',
  ].filter((part) => part !== '');
  if (lacks.length > 0) {
    const shape = noConsent > 0 ? '●' : '○';
    return {
      tone: noConsent > 0 ? 'navigator' : 'student',
      long: `${shape} ${lacks.join(', ')} (${readAt})`,
      short: `${shape} ${lacks.join(', ')}`,
      tiny: [noConsent > 0 ? `●${noConsent}` : '', notVerified > 0 ? `○${notVerified}` : ''].join(' ').trim(),
    };
  }
  const whole = card.students.state === 'read' && students >= card.students.value && unread === 0;
  if (whole)
    return {
      tone: 'given',
      long: `согласия и верификация есть у всех (${readAt})`,
      short: 'есть у всех',
      tiny: '',
    };
  return { tone: 'unread', long: `? прочитано не всё (${readAt})`, short: '? прочитано не всё', tiny: '?' };
}
