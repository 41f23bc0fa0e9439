import { useEffect, useState } from 'react';
import type { Measure } from './reading-size.ts';

const fonts = {
  figure: "13px 'IBM Plex Sans'",
  text: "13px 'IBM Plex Sans Condensed'",
  head: "500 12px 'IBM Plex Sans Condensed'",
} as const;

/** Measures texts in the fonts of a table's cells and headings; anew once the fonts are there. */
export function useMeasure(): Measure {
  const [measure, setMeasure] = useState(createMeasure);
  useEffect(() => {
    let isShown = true;
    const faces = Object.values(fonts);
    if (faces.every((font) => document.fonts.check(font))) return undefined;
    void Promise.all(faces.map((font) => document.fonts.load(font))).then(() => {
      if (isShown) setMeasure(createMeasure);
    });
    return () => {
      isShown = false;
    };
  }, []);
  return measure;
}

function createMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, kind) => {
    const key = `${kind} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (context === null) return text.length * 7;
    context.font = fonts[kind];
    const { width } = context.measureText(text);
    known.set(key, width);
    return width;
  };
}
