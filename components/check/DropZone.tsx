import { useRef, useState } from 'react';
import './check.css';
import { Button } from '../parts/Button';

/**
 * Takes spreadsheets by dropping or by choosing. `onChoose` replaces the file dialog where one cannot be opened
 * (a Firefox popup closes with it). Everything that is dropped is handed on: the check says what is wrong with it.
 */
export function DropZone({
  title,
  hint,
  onFiles,
  onChoose,
  many = false,
  large = false,
  look = 'main',
}: {
  title: string;
  hint?: React.ReactNode;
  onFiles: (files: File[]) => void;
  onChoose?: (() => void) | undefined;
  many?: boolean;
  large?: boolean;
  look?: 'main' | 'plain';
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <section
      className="bvb-drop"
      aria-label={title}
      data-over={over || undefined}
      data-large={large || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(many ? files : files.slice(0, 1));
      }}
    >
      <p className="bvb-drop-title">{title}</p>
      <Button look={look} onClick={onChoose ?? (() => input.current?.click())}>
        {many ? 'Выбрать файлы' : 'Выбрать файл'}
      </Button>
      {hint ? <p className="bvb-hint">{hint}</p> : null}
      {onChoose ? null : (
        <input
          ref={input}
          type="file"
          hidden
          aria-label={title}
          multiple={many}
          accept=".xlsx,.xlsm,.xls,.ods,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // The same file may be chosen again after it was mended elsewhere.
            event.target.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
      )}
    </section>
  );
}
