/** Whole numbers by place in one flat array that grows: nothing to be collected, whatever the count. Unwritten places hold 0. */
export class IntList {
  private all: Int32Array;

  constructor(room = 4_096) {
    this.all = new Int32Array(Math.max(1, room));
  }

  at(place: number): number {
    return this.all[place] ?? 0;
  }

  set(place: number, value: number): void {
    if (place >= this.all.length) this.makeRoom(place + 1);
    this.all[place] = value;
  }

  /** Writes several numbers one after the other. */
  setAll(place: number, values: Int32Array): void {
    if (place + values.length > this.all.length) this.makeRoom(place + values.length);
    this.all.set(values, place);
  }

  private makeRoom(needed: number): void {
    const longer = new Int32Array(Math.max(needed, this.all.length * 2));
    longer.set(this.all);
    this.all = longer;
  }
}
