import type { Kind } from '../kind.ts';

export const databasePassword: Kind = {
  what: 'the password of a database or a broker',
  field: 'password',
  about: 'With the host and the user name, which usually stand beside it in the same connection string, it opens the database to whoever can reach its port.',
  places: {
    create: 'the server itself (CREATE USER or its equivalent), or the console of whoever runs it for you',
    revoke: 'ALTER USER with a new password, or drop the user; then end its open sessions',
    audit: 'the login and audit log of the server, and its list of open sessions',
  },
  create: [
    'Make a user of its own for the service. Where: {create}.',
    'Let a generator make the password (32 characters or more) and put it straight into the secret store.',
    'Grant rights on the tables and actions that the service needs, and limit the hosts it may come from.',
    'Build the connection string when the service starts, from host, user and the injected password.',
  ],
  leaks: [
    '`DATABASE_URL` in an `.env` or in a framework’s settings (`config/database.yml`, `application.properties`, `wp-config.php`).',
    'A migration or seed that runs in the build with the real database’s URL.',
    'A dump, a `.pgpass`, a `.my.cnf` or a shell history in the home folder of the build user.',
  ],
  risks: {
    access: 'Read and write with all rights of that user, if the port can be reached from outside or from a machine the intruder already has.',
    data: 'Whole tables can be copied: customers, sessions, password hashes. That is a breach that may have to be reported.',
    money: 'Data is deleted or encrypted for a ransom; restoring and downtime cost as well.',
    reputation: 'Customers have to be told that their data was open.',
  },
  audit: [
    'Look at logins of this user since the image could be pulled: hosts, hours, client programs. Where: {audit}.',
    'List the open sessions now (pg_stat_activity, SHOW PROCESSLIST, CLIENT LIST, or the like), and compare addresses with those of your services.',
    'Look for dumps and wide reads, for new users and grants, and for functions, triggers and jobs that were added.',
    'Find out whether the port could be reached from the internet: the firewall, security groups, the address it listens on.',
  ],
  revoke: {
    make: 'Make a second user with the same rights, or a second password where the server can hold two. Where: {create}.',
    update: 'Put the new user and password into the secret store; restart the services and workers so that their pools connect anew: staging first.',
    end: 'Take the login from the old user, then drop it. How: {revoke}. Open sessions survive a change of password: end them.',
    watch: 'Watch failed logins of the old user: each is a service you forgot, or somebody else. Where: {audit}.',
    swap: 'Change the password. How: {revoke}. New logins with the old one fail from then on; end the open sessions.',
  },
  impact: {
    inventory: 'Every service, worker, cron job, report, backup and replica that logs in as this user fails at its next connection, not at once. The list of sessions over a day shows who they are.',
    communication: 'Tell the owners of those, the database administrators and whoever reads reports from it.',
    staging: 'Do it on the staging database first, and restart pools there: what only connects once a night shows up late.',
    fallback: 'Keep the old user locked rather than dropped for a week, so that its rights can be looked up. Have a backup from before.',
  },
  practice: {
    storage: 'In a secret store, injected as a variable or a file. Databases in the cloud can take short-lived logins of a role instead.',
    rotation: 'Let the store rotate it, with two users that take turns; every 90 days, and when somebody leaves.',
    privilege: 'One user a service; no superuser, no owner of the schema; separate users for reading, writing and migrating.',
    monitoring: 'Log logins, alert on new hosts and on large reads. Keep the port away from the internet.',
  },
};
