import { z } from 'zod';
import { idSchema } from '~/domain/id';

const body = z.string().trim().min(1).max(4_000);

/** What a client's contact asks, of one of their orders or of none. */
export const askQuestionInput = z.object({ orderId: idSchema.optional(), body });

/** What the organization answers a client. */
export const answerClientInput = z.object({ clientId: idSchema, orderId: idSchema.optional(), body });

export type AskQuestionInput = z.output<typeof askQuestionInput>;
export type AnswerClientInput = z.output<typeof answerClientInput>;

/** Of which order a page of the client's space is asked for. */
export const clientOrderQuery = z.object({ order: idSchema.optional() });
