import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '@/components/parts/Button';
import { Shape } from '@/components/parts/Shape';
import { Switch } from '@/components/settings/Switch';
import { campaignFor } from '@/utils/campaign';
import { deadlineWords } from '@/utils/guidance';
import { REMINDER_PERMISSIONS } from '@/utils/reminders';
import { isoToday } from '@/utils/text';
import { Part } from './Part';
import type { SettingsHere } from './useSettings';

/** Whether the browser lets us remind; null until it has answered. */
function usePermission(): [boolean | null, (granted: boolean) => void] {
  const [granted, setGranted] = useState<boolean | null>(null);
  useEffect(() => {
    let gone = false;
    void browser.permissions.contains(REMINDER_PERMISSIONS).then((answer) => {
      if (!gone) setGranted(answer);
    });
    return () => {
      gone = true;
    };
  }, []);
  return [granted, setGranted];
}

/** Reminders of the dates: the browser is asked for the right only when the user switches them on. */
export function RemindersPart({ settings, change }: SettingsHere) {
  const [granted, setGranted] = usePermission();
  const [refused, setRefused] = useState(false);
  const ahead = campaignFor(isoToday(), settings.campaigns).deadlines.filter(
    ({ state }) => state === 'future' || state === 'today',
  );

  const switchOn = async () => {
    // The request must be the first thing that a click does.
    const answer = await browser.permissions.request(REMINDER_PERMISSIONS).catch(() => false);
    setGranted(answer);
    setRefused(!answer);
    if (answer) change({ ...settings, reminders: true });
  };
  const switchOff = async () => {
    setRefused(false);
    change({ ...settings, reminders: false });
    await browser.permissions.remove(REMINDER_PERMISSIONS).catch(() => false);
    setGranted(false);
  };
  return (
    <Part
      id="reminders"
      title="Напоминания"
      hint="За 7, 3 и 1 день до срока и в сам день, утром: одно сообщение браузера, без имён и чисел."
    >
      <fieldset className="bvb-choice">
        <legend className="bvb-sr">Напоминания</legend>
        <Switch
          on={settings.reminders}
          hint="Браузер спросит разрешение показывать уведомления. Выключите, и разрешение вернётся браузеру."
          onSwitch={(to) => void (to ? switchOn() : switchOff())}
        >
          Напоминать о сроках
        </Switch>
      </fieldset>
      <div role="status">
        {refused ? (
          <p className="bvb-tone-amber">
            <Shape name="triangle" /> Браузер не дал разрешения, напоминания выключены.
          </p>
        ) : null}
        {settings.reminders && ahead.length === 0 ? (
          <p>Напоминать пока не о чем: будущих сроков этого учебного года не задано.</p>
        ) : null}
        {settings.reminders && ahead.length > 0 ? (
          <ul className="opt-list">
            {ahead.map((deadline) => (
              <li key={deadline.key}>{deadlineWords(deadline)}</li>
            ))}
          </ul>
        ) : null}
      </div>
      {settings.reminders && granted === false ? (
        <div className="opt-actions">
          <p className="bvb-tone-amber">
            <Shape name="triangle" /> Напоминания включены, но в этом браузере разрешения на них нет.
          </p>
          <Button onClick={() => void switchOn()}>Разрешить</Button>
        </div>
      ) : null}
    </Part>
  );
}
