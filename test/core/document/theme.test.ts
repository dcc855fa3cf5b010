import { describe, expect, test } from 'vitest'
import { CHIPS, columnWidths, SMALLEST, themeOf, type ElementId, type ProfileId } from '#core/document'

const PROFILES: readonly ProfileId[] = ['a4', 'letter', 'vn', 'cn', 'ru']

describe('the theme', () => {
  test('D17 A4 and Letter share a measure of 152 mm; the others have their own', () => {
    expect(Object.fromEntries(PROFILES.map((profile) => [profile, themeOf(profile, 'pack').measure]))).toEqual({
      a4: 152,
      letter: 152,
      vn: 160,
      cn: 156,
      ru: 165,
    })
    expect(themeOf('a4', 'a5').measure).toBe(118)
  })

  test('titles of vn and ru grow with their body, up to 30 points', () => {
    const size = (profile: ProfileId, element: ElementId): number => themeOf(profile, 'pack').elements[element].size
    expect([size('vn', 'sectionTitle'), size('vn', 'coverTitle'), size('vn', 'body')]).toEqual([23.25, 30, 14])
    expect([size('ru', 'sectionTitle'), size('ru', 'coverTitle'), size('ru', 'body')]).toEqual([21.75, 30, 13])
  })

  test.each(PROFILES)('nothing in %s is set smaller than 8.5 points, on A5 neither', (profile) => {
    const sizes = (['pack', 'a5'] as const).flatMap((format) =>
      Object.values(themeOf(profile, format).elements).flatMap(({ size, floor }) => [size, floor ?? size]),
    )
    expect(sizes.every((size) => size >= SMALLEST)).toBe(true)
  })

  test('every profile keeps the line height of Vietnamese text at 1.35 or more for running text', () => {
    for (const profile of PROFILES) {
      const { body, point, tableText, cardText, support } = themeOf(profile, 'pack').elements
      for (const { size, leading } of [body, point, tableText, cardText, support]) {
        expect(leading / size).toBeGreaterThanOrEqual(1.35)
      }
    }
  })

  test('D16 no two states of a chip look alike without colour', () => {
    const looks = Object.values(CHIPS).map(({ shape, border, dashed, struck }) =>
      [shape, border, dashed, struck].join(),
    )
    expect(new Set(looks).size).toBe(looks.length)
  })

  test('extra width goes to the widest column, a lack of it to all alike', () => {
    expect(columnWidths([8, 74, 24, 24, 22], 160)).toEqual([8, 82, 24, 24, 22])
    expect(columnWidths([50, 100], 75)).toEqual([25, 50])
  })
})
