import { XmlFault, walkXml, type XmlElement } from '../files/walk-xml.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** What a drawing needs. Not here: scripts, animation, links, and pages or pictures within the picture. */
const drawingElements = new Set(
  `svg g defs symbol use image switch title desc metadata style view
   path rect circle ellipse line polyline polygon text tspan textPath
   linearGradient radialGradient stop clipPath mask pattern marker filter
   feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
   feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
   feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
);

/** A part of the same file, or a picture of dots that is held in it; a drawing held in it could again ask for another. */
const insideFile = /^\s*(?:#|data:image\/(?:png|jpe?g|gif);base64,)/;
/** A part of the same file, as a style names it. */
const insideStyle = /url\(\s*(["']?)#[^"'()\s\\]*\1\s*\)/gi;
/** What else a style may not hold: a file or an address, or an escape that could hide one. */
const outsideStyle = /@import|\\|(?:url|image|image-set|src|element|cross-fade)\s*\(/i;
/** Attributes that are no style, whatever their words. */
const plainAttribute = /^(?:id|class|d|points|aria-.*|data-.*|role|xmlns)$/;

class SvgFault extends Error {}

/**
 * Why a logo's SVG file cannot be taken, as the end of "its SVG file …"; null where it can. Whatever draws it is to find all
 * it needs in the file: nothing is read from the machine or the network, and nothing in it runs.
 */
export function faultOfSvg(bytes: Uint8Array): string | null {
  let isRoot = true;
  let styles = '';
  const element = (found: XmlElement): void => {
    if (isRoot && (found.local !== 'svg' || found.namespace !== svgNamespace)) throw new SvgFault('is not a drawing');
    isRoot = false;
    checkElement(found);
    if (found.local === 'style') styles += '\n';
  };
  try {
    walkXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes), {
      element,
      text: (text, within) => {
        if (within === 'style') styles += text;
      },
      doctype: (declared) => {
        if (declared.includes('[')) throw new SvgFault('declares entities, which could hide what it shows');
      },
      instruction: (target) => {
        throw new SvgFault(`asks for something outside itself (${target})`);
      },
    });
    checkStyle(styles);
    return null;
  } catch (error) {
    if (error instanceof SvgFault) return error.message;
    if (error instanceof XmlFault) return `is damaged (line ${error.message})`;
    if (error instanceof TypeError) return 'is not written in UTF-8';
    throw error;
  }
}

/** What drawing programs keep beside the drawing, in namespaces of their own, is never drawn; its attributes count all the same. */
function checkElement({ local, namespace, attributes }: XmlElement): void {
  const isForeign = namespace !== svgNamespace && namespace !== '' && !namespace.endsWith('/xhtml');
  if (!isForeign && !drawingElements.has(local)) throw new SvgFault(`holds <${local}>, which no logo needs`);
  for (const { local: name, namespace: of, value } of attributes) {
    if (/^on/i.test(name)) throw new SvgFault(`would run something (${name})`);
    const isOutside = name === 'base' || (/^(?:href|src)$/i.test(name) && !insideFile.test(value));
    if (isOutside) throw new SvgFault(`shows or leads to "${shortened(value)}", which is not inside it`);
    if (!isForeign && of === '' && !plainAttribute.test(name)) checkStyle(value);
  }
}

function checkStyle(value: string): void {
  const others = value.replaceAll(insideStyle, '');
  const found = outsideStyle.exec(others);
  if (found !== null)
    throw new SvgFault(`takes something from outside itself ("${shortened(others.slice(found.index))}")`);
}

function shortened(text: string): string {
  const words = text.trim().replaceAll(/\s+/g, ' ');
  return words.length <= 40 ? words : `${words.slice(0, 40)}…`;
}
