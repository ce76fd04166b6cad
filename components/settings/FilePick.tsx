import { useRef } from 'react';
import { Button } from '../parts/Button';

/** A button that asks for one JSON file. */
export function FilePick({
  label,
  inputLabel,
  onFile,
}: {
  label: string;
  inputLabel: string;
  onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={inputLabel}
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
