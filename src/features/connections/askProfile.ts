import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { parseConnection } from '../../core/connections/parseConnection';
import { type ConnectionProfile, likelyEnvironment } from '../../core/connections/profile';
import { type ConnectionTarget, type TlsMode, tlsModes } from '../../core/databases';
import { errorLine } from '../../core/errors';
import { askChoice, askText, inSteps, type Step } from '../../host/steps';
import { environmentItems } from './environments';

/** A profile on its way. `password` undefined: as it is kept; empty: none. */
export interface ProfileDraft {
  readonly profile: ConnectionProfile;
  readonly password?: string;
}

type ProfileStep = Step<ProfileDraft>;

/** A profile of a target, named after its database and host. */
export function draftOf({ password, ...target }: ConnectionTarget): ProfileDraft {
  const profile = { id: randomUUID(), name: nameOf(target), ...target, environment: likelyEnvironment(target) };
  return { profile, password };
}

function nameOf({ database, host }: Pick<ConnectionTarget, 'database' | 'host'>): string {
  return `${database} @ ${host}`;
}

/** Has a connection pasted. */
export async function askUrl(): Promise<ProfileDraft | undefined> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Add Connection'),
    prompt: vscode.l10n.t('URL of the database, or host=… dbname=… user=…'),
    placeHolder: 'postgres://user:password@host:5432/database?sslmode=require',
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? undefined : mistakeIn(value)),
  });
  return text === undefined || text.trim() === '' ? undefined : draftOf(parseConnection(text));
}

function mistakeIn(text: string): string | undefined {
  try {
    parseConnection(text);
    return undefined;
  } catch (error) {
    return errorLine(error);
  }
}

/** Asks for what a target does not say: its password where there is none, its name and what it is for. */
export function askRest(draft: ProfileDraft): Promise<ProfileDraft | undefined> {
  const password = draft.password === undefined ? [passwordStep(true)] : [];
  return inSteps(vscode.l10n.t('Add Connection'), draft, [...password, nameStep, environmentStep]);
}

/** Asks for a new connection, one field after the other. */
export function askFields(): Promise<ProfileDraft | undefined> {
  const target: ConnectionTarget = { host: 'localhost', port: 5432, database: 'postgres', user: 'postgres', tls: 'prefer' };
  return inSteps(vscode.l10n.t('Add Connection'), draftOf(target), [...targetSteps(true), namedByTarget, environmentStep]);
}

/** Asks for all fields of one that is kept. */
export function askChanges(profile: ConnectionProfile): Promise<ProfileDraft | undefined> {
  return inSteps(vscode.l10n.t('Edit {0}', profile.name), { profile }, [...targetSteps(false), nameStep, environmentStep]);
}

function targetSteps(isNew: boolean): ProfileStep[] {
  return [
    textStep('host', () => vscode.l10n.t('Host, or the folder of a socket')),
    portStep,
    textStep('database', () => vscode.l10n.t('Database')),
    textStep('user', () => vscode.l10n.t('User')),
    passwordStep(isNew),
    tlsStep,
    authorityStep,
  ];
}

function textStep(key: 'host' | 'database' | 'user' | 'name', prompt: () => string): ProfileStep {
  return async (place, draft) => {
    const validate = (text: string) => (text.trim() === '' ? vscode.l10n.t('This cannot be empty.') : undefined);
    const answer = await askText(place, { prompt: prompt(), value: draft.profile[key], validate });
    return typeof answer === 'string' ? changed(draft, { [key]: answer.trim() }) : answer;
  };
}

const nameStep = textStep('name', () => vscode.l10n.t('What you call it'));

/** The name that is proposed is that of what has been entered. */
const namedByTarget: ProfileStep = (place, draft) =>
  nameStep(place, changed(draft, { name: nameOf(draft.profile), environment: likelyEnvironment(draft.profile) }));

const portStep: ProfileStep = async (place, draft) => {
  const validate = (text: string) => (isPort(text) ? undefined : vscode.l10n.t('A number from 1 to 65535'));
  const answer = await askText(place, { prompt: vscode.l10n.t('Port'), value: String(draft.profile.port), validate });
  return typeof answer === 'string' ? changed(draft, { port: Number(answer) }) : answer;
};

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 65_535;
}

function passwordStep(isNew: boolean): ProfileStep {
  return async (place, draft) => {
    const prompt = isNew
      ? vscode.l10n.t('Password; it is kept among the secrets of the editor. Leave it empty if there is none.')
      : vscode.l10n.t('Password; leave it empty to keep the one there is.');
    const answer = await askText(place, { prompt, password: true });
    if (typeof answer !== 'string') return answer;
    return answer === '' ? draft : { ...draft, password: answer };
  };
}

const tlsStep: ProfileStep = async (place, draft) => {
  const items = tlsModes.map((mode) => ({ label: mode, description: tlsDescription(mode), mode }));
  const active = items.find(({ mode }) => mode === draft.profile.tls);
  const answer = await askChoice(place, vscode.l10n.t('Encryption'), items, active);
  return typeof answer === 'object' ? changed(draft, { tls: answer.mode }) : answer;
};

function tlsDescription(mode: TlsMode): string {
  switch (mode) {
    case 'disable':
      return vscode.l10n.t('never encrypted');
    case 'prefer':
      return vscode.l10n.t('encrypted where the server offers it');
    case 'require':
      return vscode.l10n.t('encrypted; whoever answers is believed');
    case 'verify-ca':
      return vscode.l10n.t("encrypted; an authority has to have signed the server's certificate");
    case 'verify-full':
      return vscode.l10n.t('encrypted; the certificate has to be for this host, too');
  }
}

const authorityStep: ProfileStep = async (place, draft) => {
  if (!draft.profile.tls.startsWith('verify')) return changed(draft, { authority: undefined });
  const prompt = vscode.l10n.t('PEM file of the authority; leave it empty for those that the system knows.');
  const answer = await askText(place, { prompt, value: draft.profile.authority });
  return typeof answer === 'string' ? changed(draft, { authority: answer.trim() || undefined }) : answer;
};

const environmentStep: ProfileStep = async (place, draft) => {
  const items = environmentItems();
  const active = items.find(({ environment }) => environment === draft.profile.environment);
  const answer = await askChoice(place, vscode.l10n.t('What the database is for'), items, active);
  return typeof answer === 'object' ? changed(draft, { environment: answer.environment }) : answer;
};

function changed(draft: ProfileDraft, change: Partial<ConnectionProfile>): ProfileDraft {
  return { ...draft, profile: { ...draft.profile, ...change } };
}
