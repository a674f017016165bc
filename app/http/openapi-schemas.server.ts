import type { z } from 'zod';
import { registerClientInput } from '~/domain/clients/client-inputs';
import { clientRepresentation } from '~/domain/clients/client-representation';
import { recordedPresenceRepresentation } from '~/domain/attendance/presence-representation';
import { reportPresenceInput } from '~/domain/attendance/provider-inputs';
import { seatQuoteInput } from '~/domain/billing/inputs';
import {
  invoiceRepresentation,
  seatQuoteRepresentation,
  subscriptionRepresentation,
} from '~/domain/billing/representations';
import { createWholeCourseInput } from '~/domain/courses/inputs';
import { courseRepresentation, publishedVersionRepresentation } from '~/domain/courses/representations';
import { attestCompletionInput, enrolMemberInput } from '~/domain/learning/inputs';
import { recordAgreementCall } from '~/domain/funding/agreement-inputs';
import { agreementRepresentation } from '~/domain/funding/agreement-representation';
import {
  evidenceFileRepresentation,
  evidenceFileRequested,
  requestEvidenceFileBody,
} from '~/domain/proof/evidence-file';
import { issuedDocumentRepresentation } from '~/domain/proof/issued-document';
import { settlementRepresentation } from '~/domain/funding/settlement-representation';
import { orderInvoicesRepresentation } from '~/domain/sales/sale-representation';
import { addOrderParticipantInput, createOrderInput } from '~/domain/funding/order-inputs';
import { orderParticipantRepresentation, orderRepresentation } from '~/domain/funding/order-representation';
import { addParticipantInput, planSessionInput } from '~/domain/attendance/session-inputs';
import { participantRepresentation, sessionRepresentation } from '~/domain/attendance/session-representation';
import { attendanceRepresentation, hoursRepresentation } from '~/domain/attendance/hours-representations';
import { enrolmentRepresentation, evidenceRepresentation } from '~/domain/learning/representations';
import { eraseMemberInput, registerMemberInput } from '~/domain/organizations/member-inputs';
import { clockRepresentation, moveClockCall } from '~/domain/lifecycle/clock-inputs';
import { organizationRepresentation } from '~/domain/lifecycle/organization-representation';
import { purgesRepresentation } from '~/domain/lifecycle/purge-receipt';
import {
  memberErasureRepresentation,
  memberRepresentation,
  meRepresentation,
} from '~/domain/organizations/representations';

/** What callers send and read, under the names the document gives them. */
export const apiSchemas = {
  Me: meRepresentation,
  Subscription: subscriptionRepresentation,
  SeatQuote: seatQuoteRepresentation,
  Invoice: invoiceRepresentation,
  Member: memberRepresentation,
  MemberErasure: memberErasureRepresentation,
  Client: clientRepresentation,
  Course: courseRepresentation,
  PublishedVersion: publishedVersionRepresentation,
  Enrolment: enrolmentRepresentation,
  Evidence: evidenceRepresentation,
  Session: sessionRepresentation,
  Participant: participantRepresentation,
  Attendance: attendanceRepresentation,
  Hours: hoursRepresentation,
  RecordedPresence: recordedPresenceRepresentation,
  Order: orderRepresentation,
  OrderParticipant: orderParticipantRepresentation,
  FundingAgreement: agreementRepresentation,
  Settlement: settlementRepresentation,
  OrderInvoices: orderInvoicesRepresentation,
  IssuedDocument: issuedDocumentRepresentation,
  EvidenceFileRequested: evidenceFileRequested,
  EvidenceFile: evidenceFileRepresentation,
  Clock: clockRepresentation,
  Purges: purgesRepresentation,
  Organization: organizationRepresentation,
} as const satisfies Record<string, z.ZodType>;

export const apiInputs = {
  AskSeatQuote: seatQuoteInput,
  RegisterMember: registerMemberInput,
  EraseMember: eraseMemberInput.omit({ membershipId: true }),
  RegisterClient: registerClientInput,
  RequestEvidenceFile: requestEvidenceFileBody,
  CreateCourse: createWholeCourseInput,
  EnrolMember: enrolMemberInput,
  AttestCompletion: attestCompletionInput.omit({ enrolmentId: true }),
  ReportPresence: reportPresenceInput.omit({ sessionId: true }),
  PlanSession: planSessionInput,
  AddParticipant: addParticipantInput,
  CreateOrder: createOrderInput,
  AddOrderParticipant: addOrderParticipantInput,
  RecordAgreement: recordAgreementCall,
  MoveClock: moveClockCall,
} as const satisfies Record<string, z.ZodType>;
