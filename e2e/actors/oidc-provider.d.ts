/** The part of oidc-provider that the test's identity provider uses; the package comes without types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Context = { oidc: { session?: { accountId?: string } } };
  type Account = { accountId: string; claims: () => Record<string, unknown> & { sub: string } };

  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  type Configuration = {
    clients: { client_id: string; client_secret: string; redirect_uris: string[] }[];
    claims: Record<string, string[]>;
    pkce: { required: () => boolean };
    features: { devInteractions: { enabled: boolean } };
    cookies: { keys: string[] };
    interactions: { url: (context: Context, interaction: { uid: string }) => string };
    findAccount: (context: Context, accountId: string) => Account;
    loadExistingGrant: (context: Context) => Promise<Grant>;
  };

  export class Provider {
    constructor(issuer: string, configuration: Configuration);
    Client: { prototype: { redirectUriAllowed: (uri: string) => boolean } };
    Grant: new (of: { clientId: string; accountId?: string }) => Grant;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionFinished(
      request: IncomingMessage, response: ServerResponse, result: Record<string, unknown>, options: { mergeWithLastSubmission: boolean },
    ): Promise<void>;
  }
}
