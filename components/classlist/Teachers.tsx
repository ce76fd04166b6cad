import { useState } from 'react';
import { Button } from '@/components/parts/Button';
import { ofRest } from '@/components/parts/More';
import type { ImportBuild, TeacherInput } from '@/utils/classlist';

/** Classes shown at once: each is two fields to type in. */
const STEP = 100;

/** One line a class: its teacher stands before the students in the import file. */
export function Teachers({
  classes,
  teachers,
  onTeachers,
}: {
  classes: ImportBuild['classes'];
  teachers: readonly TeacherInput[];
  onTeachers: (teachers: TeacherInput[]) => void;
}) {
  const [most, setMost] = useState(STEP);
  const named = classes.filter(({ students }) => students > 0);
  if (named.length === 0) return null;
  const set = (className: string, change: Partial<TeacherInput>) => {
    const before = teachers.find((one) => one.className === className) ?? {
      className,
      fullName: '',
      email: '',
    };
    onTeachers([...teachers.filter((one) => one.className !== className), { ...before, ...change }]);
  };
  return (
    <div className="cl-scroll">
      <table className="cl-table">
        <caption>Педагог ставится перед своим классом; приглашение придёт ему на электронную почту</caption>
        <thead>
          <tr>
            <th scope="col">Класс</th>
            <th scope="col">Учеников</th>
            <th scope="col">Педагог: фамилия, имя, отчество</th>
            <th scope="col">Электронная почта</th>
          </tr>
        </thead>
        <tbody>
          {named.slice(0, most).map(({ name, students, teacher }) => {
            const given = teachers.find(({ className }) => className === name);
            const label = name === '' ? 'класс не указан' : name;
            return (
              <tr key={name}>
                <th scope="row">{label}</th>
                <td className="cl-number">{students}</td>
                <td>
                  <input
                    className="bvb-input"
                    aria-label={`Педагог, ${label}`}
                    placeholder={teacher ?? 'Иванова Анна Петровна'}
                    value={given?.fullName ?? ''}
                    onChange={(event) => {
                      set(name, { fullName: event.target.value });
                    }}
                  />
                </td>
                <td>
                  <input
                    className="bvb-input"
                    type="email"
                    aria-label={`Электронная почта педагога, ${label}`}
                    value={given?.email ?? ''}
                    onChange={(event) => {
                      set(name, { email: event.target.value });
                    }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {named.length > most ? (
        <Button look="quiet" onClick={() => setMost(most + STEP)}>
          Показать ещё классы: {ofRest(STEP, named.length - most)}
        </Button>
      ) : null}
    </div>
  );
}
