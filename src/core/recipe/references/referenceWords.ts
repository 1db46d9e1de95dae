/** Words at the end of a name, or at its start, that say: a row of another table. */
export const ID_WORDS: ReadonlySet<string> = new Set(['id', 'identifier', 'uid', 'uuid', 'guid', 'fk']);
/** At the start: `fk_user`, `id_customer`. */
export const ID_STARTS: ReadonlySet<string> = new Set(['id', 'fk', 'key']);

/** Rows of other people's databases. */
export const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  'bot external remote provider third upstream foreign legacy imported stripe paypal google facebook github gitlab apple twitter slack oauth openid saml ldap vendor aws azure shopify salesforce hubspot source native correlation tracking trace request'.split(
    ' ',
  ),
);

/** Numbers that are called like tables and count or sort. */
export const COUNTING_WORDS: ReadonlySet<string> = new Set(
  'order position rank sort level index number count size age priority version step page line weight score rating year month day week hour minute quantity amount price total status state type mode flag'.split(
    ' ',
  ),
);

/** Whoever does something with a row, and is one of the people that have a table. */
export const ROLES: ReadonlySet<string> = new Set(
  'creator author owner sender receiver recipient assignee assigner reporter reviewer editor approver requester requestor submitter uploader moderator inviter invitee follower followee blocker voter manager supervisor lead leader admin administrator operator updater modifier sponsor mentor mentee host guest caller callee issuer holder responsible actor'.split(
    ' ',
  ),
);

/** Tables of people, the likelier ones first. */
export const PEOPLE = ['user', 'user account', 'account', 'member', 'person', 'employee', 'staff', 'profile', 'customer'] as const;

/** `created by`, `assigned to`. */
export const DONE_BY = /(ed|en|sent|made|done|run) (by|to)$/;
