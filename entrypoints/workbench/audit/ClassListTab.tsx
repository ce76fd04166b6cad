import { useEffect, useSyncExternalStore } from 'react';
import { ClassListPage } from '@/components/classlist/ClassListPage';
import { schoolYear } from '@/utils/campaign';
import { saveFile } from '@/utils/download';
import { isoToday } from '@/utils/text';
import { ListDesk } from './list';

let held: ListDesk | null = null;
function desk(): ListDesk {
  const today = isoToday();
  held ??= new ListDesk(today, {
    inn: '',
    kpp: '',
    year: schoolYear(today),
    className: '',
    teachers: [],
    include: [],
  });
  return held;
}

/** The class list's tab. `school`: from the settings, filled in where the user has typed nothing else. */
export function ClassListTab({
  school,
  onCheck,
}: {
  school: { inn: string; kpp: string };
  /** Opens a file in the file check. */
  onCheck?: (file: File) => void;
}) {
  const list = desk();
  const state = useSyncExternalStore(list.subscribe, list.snapshot);
  useEffect(() => {
    const { options } = list.snapshot();
    const filled = { ...options, inn: options.inn || school.inn, kpp: options.kpp || school.kpp };
    if (filled.inn !== options.inn || filled.kpp !== options.kpp) list.setOptions(filled);
  }, [list, school.inn, school.kpp]);
  const { madeFile } = state;
  return (
    <ClassListPage
      fileName={state.file?.name ?? null}
      work={state.work}
      failed={state.failed}
      reading={state.reading}
      mappings={state.mappings}
      remembered={state.remembered}
      trouble={state.trouble}
      options={state.options}
      build={state.build}
      made={state.made}
      making={state.making}
      onFile={list.open}
      onStop={list.stop}
      onField={list.setField}
      onOptions={list.setOptions}
      onMake={() => {
        list.make(saveFile);
      }}
      onOpenInCheck={
        onCheck && madeFile
          ? () => {
              onCheck(new File([madeFile.bytes], madeFile.name, { type: madeFile.type }));
            }
          : null
      }
    />
  );
}
