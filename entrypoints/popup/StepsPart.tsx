import { useEffect, useState } from 'react';
import { Checklist } from '@/components/checklist/Checklist';
import { FirstRun, type FirstAnswers, type WhoAnswers } from '@/components/checklist/FirstRun';
import { ErrorState } from '@/components/parts/States';
import { campaignFor, schoolYear } from '@/utils/campaign';
import { checklistOf, type Evidence } from '@/utils/guidance';
import {
  type HeldSettings,
  keepProgress,
  type Progress,
  readEvidence,
  readProgress,
  readSettings,
  type Role,
  writeSettings,
} from '@/utils/storage';
import { isoToday } from '@/utils/text';

interface Known {
  progress: Progress;
  evidence: Evidence;
  held: HeldSettings;
}

async function ask(): Promise<Known> {
  const [progress, evidence, held] = await Promise.all([
    readProgress(schoolYear(isoToday())),
    readEvidence(),
    readSettings(),
  ]);
  return { progress, evidence, held };
}

const NO_ROOM = 'в браузере нет места или хранилище закрыто. Освободите место на диске и повторите.';

const ROLE_OF: Partial<Record<WhoAnswers, Role>> = {
  'administrator-known': 'school-admin',
  'administrator-new': 'school-admin',
  'navigator-known': 'navigator',
  'navigator-new': 'navigator',
  'territorial-admin': 'territorial-admin',
};

async function keepAnswers(
  { settings }: HeldSettings,
  { who, inn, kpp, email }: FirstAnswers,
): Promise<void> {
  await writeSettings({
    ...settings,
    role: (who === null ? undefined : ROLE_OF[who]) ?? settings.role,
    school: { ...settings.school, inn: inn || settings.school.inn, kpp: kpp || settings.school.kpp },
    contact: { ...settings.contact, email: email || settings.contact.email },
  });
}

/** The first questions, asked once, and later the steps of the chosen role. */
export function StepsPart({ mayAsk }: { mayAsk: boolean }) {
  const [known, setKnown] = useState<Known | null>(null);
  const [failed, setFailed] = useState(false);
  const [unkept, setUnkept] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    ask().then(
      (now) => {
        if (!gone) setKnown(now);
      },
      () => {
        if (!gone) setFailed(true);
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  if (failed) {
    return <ErrorState title="Шаги не открылись">Закройте эту панель и откройте её ещё раз.</ErrorState>;
  }
  if (!known) return <div className="popup-steps-soon" />;
  const { progress, evidence, held } = known;
  const keep = (part: Partial<Progress>) => {
    const next = { ...progress, ...part };
    setKnown({ ...known, progress: next });
    keepProgress(next).then(
      () => setUnkept(null),
      () => {
        // What is shown is what is kept.
        setKnown(known);
        setUnkept(`Отметка не сохранена: ${NO_ROOM}`);
      },
    );
  };
  const lost = unkept === null ? null : <ErrorState title="Не сохранено">{unkept}</ErrorState>;
  if (!progress.asked && mayAsk) {
    return (
      <>
        {lost}
        <FirstRun
          askSchool={!held.locked.school && held.settings.school.inn === ''}
          askContact={!held.locked.contact && held.settings.contact.email === ''}
          onSkip={() => keep({ asked: true })}
          onAnswer={(answers) => {
            const { who } = answers;
            keep({ asked: true, role: who === 'territorial-admin' ? null : who });
            keepAnswers(held, answers).catch(() => setUnkept(`Ответы не сохранены: ${NO_ROOM}`));
          }}
        />
      </>
    );
  }
  const ticks = new Set(progress.ticks);
  const { deadlines } = campaignFor(isoToday(), held.settings.campaigns);
  return (
    <>
      {lost}
      <Checklist
        role={progress.role}
        items={progress.role === null ? [] : checklistOf(progress.role, evidence, ticks, deadlines)}
        contact={held.settings.contact}
        onRole={(role) => keep({ role })}
        onTick={(id, done) =>
          keep({ ticks: done ? [...ticks, id] : progress.ticks.filter((other) => other !== id) })
        }
      />
    </>
  );
}
