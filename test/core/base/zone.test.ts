import { describe, expect, test } from 'vitest'
import {
  addMinutes,
  dayInZone,
  instantToLocal,
  isInstant,
  isZone,
  localToInstant,
  utcOffset,
  zoneOfToday,
} from '#core/base'

describe('zones', () => {
  test('F10 a local time prints with the offset of its zone on that day', () => {
    expect(utcOffset('2026-03-02T14:00', 'Europe/Moscow')).toBe('UTC+3')
    expect(utcOffset('2026-03-02T14:00', 'Asia/Urumqi')).toBe('UTC+6')
    expect(utcOffset('2026-03-02T14:00', 'Asia/Shanghai')).toBe('UTC+8')
    expect(utcOffset('2026-03-02T14:00', 'Asia/Kolkata')).toBe('UTC+5:30')
    expect([
      utcOffset('2026-01-02T14:00', 'America/New_York'),
      utcOffset('2026-07-02T14:00', 'America/New_York'),
    ]).toEqual(['UTC-5', 'UTC-4'])
  })

  test('an hour that the clocks skip moves on, an hour they repeat is its first', () => {
    expect(localToInstant('2026-03-29T02:30', 'Europe/Paris')).toBe('2026-03-29T01:30:00Z')
    expect(localToInstant('2026-10-25T02:30', 'Europe/Paris')).toBe('2026-10-25T00:30:00Z')
    expect(localToInstant('2026-11-24T07:00', 'Asia/Ho_Chi_Minh')).toBe('2026-11-24T00:00:00Z')
  })

  test('the day depends on the zone and never on the computer', () => {
    expect(dayInZone('2026-11-24T20:00:00Z', 'Asia/Ho_Chi_Minh')).toBe('2026-11-25')
    expect(dayInZone('2026-11-24T20:00:00Z', 'America/New_York')).toBe('2026-11-24')
    expect(instantToLocal('2026-11-24T20:00:30.5Z', 'Asia/Kolkata')).toBe('2026-11-25T01:30')
    expect(addMinutes('2026-12-31T23:30', 45)).toBe('2027-01-01T00:15')
  })

  test('unknown zones and impossible instants are seen', () => {
    expect([isZone('Asia/Ho_Chi_Minh'), isZone('Asia/Nowhere'), isZone('')]).toEqual([true, false, false])
    expect(
      ['2026-02-30T00:00:00Z', '2026-02-28T24:00:00Z', '2026-02-28T00:00:00+07:00'].map((text) => isInstant(text)),
    ).toEqual([false, false, false])
  })

  test('a zone that a browser names by its older name is kept by the one of today', () => {
    expect(['Asia/Saigon', 'Europe/Kiev', 'Asia/Ho_Chi_Minh', 'UTC'].map(zoneOfToday)).toEqual([
      'Asia/Ho_Chi_Minh',
      'Europe/Kyiv',
      'Asia/Ho_Chi_Minh',
      'UTC',
    ])
    expect(['Asia/Ho_Chi_Minh', 'Europe/Kyiv', 'America/Nuuk', 'Pacific/Chuuk'].every(isZone)).toBe(true)
  })
})
