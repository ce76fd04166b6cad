import { useEffect, useEffectEvent, useRef, useState } from 'react';
import './check.css';
import { Button } from '../parts/Button';

const ACCEPTED =
  '.xlsx,.xlsm,.xls,.ods,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A button that opens the browser's file dialog. */
export function FileButton({
  label,
  onFiles,
  many = false,
  look = 'plain',
}: {
  label: string;
  onFiles: (files: File[]) => void;
  many?: boolean;
  look?: 'main' | 'plain';
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        multiple={many}
        accept={ACCEPTED}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again after it was mended elsewhere.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}

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
  const choose = many ? 'Выбрать файлы' : 'Выбрать файл';
  const [over, setOver] = useState(false);
  /** Files let go here beyond the one that is taken. */
  const [left, setLeft] = useState(0);
  const zone = useRef<HTMLElement>(null);
  const drop = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    setLeft(many ? 0 : Math.max(0, files.length - 1));
    if (files.length > 0) onFiles(many ? files : files.slice(0, 1));
  });
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const enter = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = () => {
      setOver(false);
    };
    zone.current?.addEventListener('dragover', enter, { signal });
    zone.current?.addEventListener('dragleave', leave, { signal });
    zone.current?.addEventListener('drop', drop, { signal });
    return () => {
      ended.abort();
    };
  }, []);
  return (
    <section
      ref={zone}
      className="bvb-drop"
      aria-label={title}
      data-over={over || undefined}
      data-large={large || undefined}
    >
      <p className="bvb-drop-title">{title}</p>
      {onChoose ? (
        <Button look={look} onClick={onChoose}>
          {choose}
        </Button>
      ) : (
        <FileButton look={look} many={many} label={choose} onFiles={onFiles} />
      )}
      {hint ? <p className="bvb-hint">{hint}</p> : null}
      {left > 0 ? (
        <p role="status">
          Здесь берётся один файл: взят первый, не взято {left}. Остальные перетащите по одному.
        </p>
      ) : null}
    </section>
  );
}
