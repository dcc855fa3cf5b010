// Meetings: the list of all, one meeting with what was said, and the recording of one from a visit.
// May import core/base, core/domain, core/language, core/document, core/contract, client, ui, text and parts.
// Must never hold a rule of the trade, or know another feature.
import './meetings.css'

export { MeetingPage } from './meeting-page.tsx'
export { MeetingsPage } from './meetings-page.tsx'
export { RecordMeeting } from './record-meeting.tsx'
