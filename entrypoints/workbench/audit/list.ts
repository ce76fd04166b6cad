import { rows as rowsWord } from '@/components/check/words';
import {
  type BuildOptions,
  type ClassListReading,
  type Field,
  type ImportBuild,
  type Mapping,
  applyMapping,
  mappingTrouble,
  withField,
} from '@/utils/classlist';
import type { ListOptions, MadeVerdict } from '@/components/classlist/ClassListPage';
import type { AuditFile } from '@/utils/school';
import { Held } from './held';
import { keepMapping, readMappings } from './store';

export interface ListState {
  file: File | null;
  work: { words: string; share: number } | null;
  failed: string | null;
  reading: ClassListReading | null;
  mappings: Mapping[];
  remembered: boolean;
  trouble: string | null;
  options: ListOptions;
  build: ImportBuild | null;
  made: MadeVerdict | null;
  madeFile: AuditFile | null;
  making: boolean;
}

/** The class list tab's state and what can be done with it. */
export class ListDesk extends Held<ListState> {
  private asked = 0;

  constructor(today: string, options: ListOptions) {
    super(today, {
      file: null,
      work: null,
      failed: null,
      reading: null,
      mappings: [],
      remembered: false,
      trouble: null,
      options,
      build: null,
      made: null,
      madeFile: null,
      making: false,
    });
  }

  protected failed(error: unknown): void {
    this.set({
      work: null,
      making: false,
      reading: null,
      failed: error instanceof Error ? error.message : 'Откройте файл ещё раз.',
    });
  }

  private args(): { mappings: Mapping[]; options: BuildOptions } {
    return { mappings: this.state.mappings, options: { ...this.state.options, today: this.today } };
  }

  readonly open = (file: File): void => {
    this.set({
      file,
      failed: null,
      reading: null,
      build: null,
      made: null,
      madeFile: null,
      work: { words: `${file.name}: открывается`, share: 0 },
    });
    this.set({ options: { ...this.state.options, include: [], teachers: [] } });
    this.ignore(this.read(file));
  };

  private async read(file: File): Promise<void> {
    const reading = await this.desk().ask('readList', { file, name: file.name }, ({ rows, share }) => {
      this.set({ work: { words: `${file.name}: прочитано ${rowsWord(rows)}`, share } });
    });
    const kept = await readMappings();
    let remembered = false;
    const mappings = reading.sheets.map((sheet) => {
      const own = applyMapping(sheet, null);
      const before = kept.find(({ headers }) => headers === own.headers) ?? null;
      remembered ||= before !== null;
      return applyMapping(sheet, before);
    });
    this.set({ work: null, reading, mappings, remembered });
    await this.rebuild();
  }

  private async rebuild(): Promise<void> {
    const { reading, mappings } = this.state;
    if (!reading || reading.sheets.length === 0) return;
    const troubles = mappings.map(mappingTrouble);
    // Where nothing was recognised, one sheet whose columns the user has named is enough.
    const named = reading.trouble !== null && troubles.includes(null);
    const trouble = named ? null : (troubles.find((one) => one !== null) ?? null);
    this.set({ trouble, made: null, madeFile: null });
    this.asked += 1;
    const mine = this.asked;
    const build = await this.desk().ask('buildList', this.args());
    if (mine === this.asked) this.set({ build });
  }

  readonly stop = (): void => {
    this.endDesk();
    this.set({ work: null, making: false, reading: null, build: null, file: null });
  };

  readonly setField = (sheet: number, column: number, field: Field): void => {
    this.set({
      remembered: false,
      mappings: this.state.mappings.map((mapping, at) =>
        at === sheet ? withField(mapping, column, field) : mapping,
      ),
    });
    this.ignore(this.rebuild());
  };

  readonly setOptions = (options: ListOptions): void => {
    this.set({ options });
    this.ignore(this.rebuild());
  };

  readonly make = (save: (file: AuditFile) => void): void => {
    const { file, mappings } = this.state;
    if (!file) return;
    this.set({ making: true, made: null });
    this.ignore(
      this.desk()
        .ask('makeList', { ...this.args(), name: file.name })
        .then(async ({ file: madeFile, report }) => {
          const { error: errors, warning: warnings } = report.counts;
          this.set({ making: false, madeFile, made: { name: madeFile.name, errors, warnings } });
          save(madeFile);
          for (const mapping of mappings) if (mapping.headers !== '') await keepMapping(mapping);
        }),
    );
  };
}
