/**
 * A persona as a drawn half figure, 240 by 240. Everything is a plain shape filled through
 * attributes; the bearing moves groups by class (see elements/figure.js).
 *
 * @import {Look} from './looks.js'
 * @import {Bearing} from '../core/types.js'
 */
import { svg, nothing } from 'lit';

/** @type {Record<Look['shape'], string>} */
const SHAPES = {
  circle: 'M120 8a112 112 0 1 1 0 224a112 112 0 1 1 0-224z',
  arch: 'M16 116a104 104 0 0 1 208 0v96a20 20 0 0 1-20 20H36a20 20 0 0 1-20-20z',
  octagon: 'M70 14Q76 8 84 8H156Q164 8 170 14L226 70Q232 76 232 84V156Q232 164 226 170L170 226Q164 232 156 232H84Q76 232 70 226L14 170Q8 164 8 156V84Q8 76 14 70Z',
  leaf: 'M10 110a100 100 0 0 1 100-100h88a32 32 0 0 1 32 32v88a100 100 0 0 1-100 100H42a32 32 0 0 1-32-32z',
  tablet: 'M12 60a48 48 0 0 1 48-48h120a48 48 0 0 1 48 48v120a48 48 0 0 1-48 48H60a48 48 0 0 1-48-48z',
};

/** The shape with open air above it, so that a head may rise over the edge. */
const AIR = 'M-20-40H260V112H-20z';

const FACE = 'M88 88C88 54 152 54 152 88L151 101C150 125 136 138 120 138C104 138 90 125 89 101Z';

/** @type {Record<Look['hair'], {back: string, front: string}>} */
const HAIR = {
  bob: {
    back: 'M79 100C72 40 168 40 161 100C164 120 163 134 154 141L146 118H94L86 141C77 134 76 120 79 100Z',
    front: 'M86 101C83 70 98 52 124 51C147 52 157 70 154 101C151 90 146 82 138 76C124 84 104 86 94 84C90 88 87 94 86 101Z',
  },
  short: {
    back: '',
    front: 'M85 94C79 58 100 44 124 45C148 46 160 62 155 94C152 84 149 78 145 74C128 78 108 77 96 73C91 79 88 85 85 94Z',
  },
  crop: {
    back: '',
    front: 'M86 92C81 60 100 48 120 48C140 48 159 60 154 92C151 84 149 77 146 71C130 64 110 64 94 71C91 77 89 84 86 92Z',
  },
  long: {
    back: 'M77 104C68 36 172 36 163 104C168 134 172 156 166 178H74C68 156 72 134 77 104Z',
    front: 'M85 106C82 74 96 52 118 51C146 51 158 74 155 106C152 90 144 76 126 64C112 76 92 84 85 106Z',
  },
  receding: {
    back: '',
    front: 'M85 100C79 74 84 60 98 54C112 46 134 47 143 54C156 60 161 74 155 100C153 92 151 84 146 76C138 62 104 61 95 75C89 83 87 92 85 100Z',
  },
};

const BEARD = 'M88 100C89 128 104 143 120 143C136 143 151 128 152 100C149 111 143 117 135 116C129 111 111 111 105 116C97 117 91 111 88 100Z';

/** Eyes, brows and mouth by bearing: brow left, brow right, where the eyes look, mouth. */
const FACES = {
  'leaning-in': {
    brows: ['M98 84Q105 79 112 83', 'M128 83Q135 79 142 84'], look: [0, 0], mouth: 'M109 119Q120 128 131 119',
  },
  listening: {
    brows: ['M98 87Q105 83 112 86', 'M128 86Q135 83 142 87'], look: [0, 0], mouth: 'M110 121Q120 125 130 121',
  },
  doubtful: {
    brows: ['M97 89Q105 86 113 89', 'M127 84Q135 76 143 81'], look: [2, -1], mouth: 'M111 123Q119 121 129 119',
  },
  'arms-crossed': {
    brows: ['M97 87L113 89', 'M127 89L143 87'], look: [0, 0], mouth: 'M110 122Q120 120 130 122',
  },
  'looking-at-the-clock': {
    brows: ['M98 88Q105 86 112 88', 'M128 88Q135 86 142 88'], look: [-2, 4], mouth: 'M112 122H128',
  },
};

/** @param {Look} look */
function torso(look) {
  return svg`
    <path d="M34 262C34 200 54 176 92 165L108 158H132L148 165C186 176 206 200 206 262Z" fill=${look.jacket}/>
    <path d="M104 159L120 216L136 159Z" fill=${look.shirt}/>
    ${look.tie ? svg`<path d="M116 172H124L127 206L120 216L113 206Z" fill="#8c3b3b"/>` : nothing}
    <path d="M106 122H134V158C134 172 106 172 106 158Z" fill=${look.skinShade}/>
    <path d="M104 154L90 166L112 200L120 216L108 178Z" fill=${look.jacketShade}/>
    <path d="M136 154L150 166L128 200L120 216L132 178Z" fill=${look.jacketShade}/>`;
}

/** @param {Look} look @param {Exclude<Bearing, 'gone'>} bearing */
function head(look, bearing) {
  const face = FACES[bearing];
  const [dx, dy] = face.look;
  const hair = HAIR[look.hair];
  return svg`<g class="head">
    <ellipse cx="87" cy="101" rx="6" ry="9" fill=${look.skinShade}/>
    <ellipse cx="153" cy="101" rx="6" ry="9" fill=${look.skinShade}/>
    <path d=${FACE} fill=${look.skin}/>
    ${look.beard ? svg`<path d=${BEARD} fill=${look.hairColour}/>` : nothing}
    <path d=${hair.front} fill=${look.hairColour}/>
    ${face.brows.map((brow) => svg`<path d=${brow} class="ink" stroke=${look.hairColour === '#9a9c9f' ? '#77797d' : '#2a1d18'} stroke-width="3"/>`)}
    <circle cx=${105 + dx} cy=${96 + dy} r="3.2" fill="#20160f"/>
    <circle cx=${135 + dx} cy=${96 + dy} r="3.2" fill="#20160f"/>
    <path d="M120 98Q125 107 118 109" class="ink" stroke=${look.skinShade} stroke-width="2.5"/>
    <path d=${face.mouth} class="ink" stroke=${look.beard ? '#e0a58c' : '#7c3a30'} stroke-width="3"/>
    ${look.glasses ? svg`
      <g class="ink" stroke="#2b2b33" stroke-width="2.5">
        <circle cx="105" cy="97" r="12"/><circle cx="135" cy="97" r="12"/><path d="M117 95Q120 93 123 95"/>
      </g>` : nothing}
  </g>`;
}

/** @param {Look} look @param {Bearing} bearing */
function arms(look, bearing) {
  const sleeve = look.jacketShade;
  switch (bearing) {
    case 'leaning-in':
      return svg`
        <path d="M46 236Q74 204 108 203" class="sleeve" stroke=${sleeve} stroke-width="28"/>
        <path d="M194 236Q166 204 132 203" class="sleeve" stroke=${sleeve} stroke-width="28"/>
        <rect x="102" y="189" width="36" height="27" rx="13" fill=${look.skin}/>
        <path d="M112 196V209M120 195V210M128 196V209" class="ink" stroke=${look.skinShade} stroke-width="2"/>`;
    case 'doubtful':
      return svg`
        <path d="M56 222Q100 212 152 216" class="sleeve" stroke=${look.jacket} stroke-width="31"/>
        <path d="M56 222Q100 212 152 216" class="sleeve" stroke=${sleeve} stroke-width="26"/>
        <path d="M184 228Q172 196 147 170" class="sleeve" stroke=${look.jacket} stroke-width="31"/>
        <path d="M184 228Q172 196 147 170" class="sleeve" stroke=${sleeve} stroke-width="25"/>
        <path d="M142 163L134 150" class="sleeve" stroke=${look.skin} stroke-width="18"/>
        <path d="M132 153L123 146" class="sleeve" stroke=${look.skin} stroke-width="9"/>`;
    case 'arms-crossed':
      return svg`
        <path d="M180 188Q156 203 92 190" class="sleeve" stroke=${sleeve} stroke-width="28"/>
        <circle cx="82" cy="187" r="12" fill=${look.skin}/>
        <path d="M61 190Q88 211 156 194" class="sleeve" stroke=${look.jacket} stroke-width="33"/>
        <path d="M61 190Q88 211 156 194" class="sleeve" stroke=${sleeve} stroke-width="27"/>
        <path d="M155 194L166 190" class="sleeve" stroke=${look.skin} stroke-width="20"/>`;
    case 'looking-at-the-clock':
      return svg`
        <path d="M48 224Q70 196 120 184" class="sleeve" stroke=${look.jacket} stroke-width="33"/>
        <path d="M48 224Q70 196 120 184" class="sleeve" stroke=${sleeve} stroke-width="27"/>
        <path d="M126 182L152 174" class="sleeve" stroke=${look.skin} stroke-width="19"/>
        <g transform="rotate(-17 126 181)">
          <rect x="119" y="169" width="14" height="26" rx="3" fill="#22262b"/>
          <circle cx="126" cy="182" r="11" fill="#f6f6f2" stroke="#22262b" stroke-width="3"/>
          <path d="M126 182V175M126 182H131" class="ink" stroke="#22262b" stroke-width="2"/>
        </g>`;
    default:
      return nothing;
  }
}

/** The chair that is left. */
function chair() {
  return svg`<g class="chair">
    <rect x="80" y="66" width="80" height="104" rx="24"/>
    <path d="M120 170V196" class="bar"/>
    <path d="M62 150V176Q62 190 76 192M178 150V176Q178 190 164 192" class="bar"/>
    <path d="M50 148H74M166 148H190" class="bar"/>
    <rect x="62" y="190" width="116" height="24" rx="12"/>
    <path d="M120 214V250" class="bar"/>
  </g>`;
}

/**
 * The inside of an <svg viewBox="0 0 240 240">. `clip` must be unique within its tree.
 * @param {Look} look @param {Bearing} bearing @param {string} clip
 */
export function drawFigure(look, bearing, clip) {
  const shape = SHAPES[look.shape];
  return svg`
    <defs><clipPath id=${clip}><path d=${shape}/><path d=${AIR}/></clipPath></defs>
    <path d=${shape} class="ground"/>
    <g clip-path="url(#${clip})">
      ${bearing === 'gone' ? chair() : svg`
        <g class="person">
          <g class="head"><path d=${HAIR[look.hair].back} fill=${look.hairColour}/></g>
          ${torso(look)}${head(look, bearing)}${arms(look, bearing)}
        </g>`}
    </g>`;
}
