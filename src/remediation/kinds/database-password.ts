import type { Kind } from '../kind.ts';

export const databasePassword: Kind = {
  what: 'the password of a database or a broker',
  field: 'password',
  about:
    'With the host and the user name, which are usually in the same connection string, anyone who can reach the port can open the database.',
  places: {
    create: 'the server itself (CREATE USER or its equivalent), or the console of its hosting provider',
    revoke: 'ALTER USER with a new password, or drop the user; then end its open sessions',
    audit: 'the login and audit log of the server, and its list of open sessions',
  },
  create: [
    'Create a separate user for the service. Where: {create}.',
    'Generate the password (32 characters or more) and put it directly into the secret store.',
    'Grant only the tables and actions that the service needs, and limit the hosts it may connect from.',
    'Build the connection string when the service starts, from the host, the user and the injected password.',
  ],
  leaks: [
    '`DATABASE_URL` in an `.env` or in a framework’s settings (`config/database.yml`, `application.properties`, `wp-config.php`).',
    'A migration or a seed that runs in the build with the URL of the real database.',
    'A dump, a `.pgpass`, a `.my.cnf` or a shell history in the home directory of the build user.',
  ],
  risks: {
    access:
      'An attacker reads and writes with all rights of that user, if the port can be reached from outside or from a machine that the attacker already controls.',
    data: 'Whole tables can be copied: customers, sessions, password hashes. You may have to report that as a breach.',
    money: 'Data is deleted or encrypted for a ransom. Restoring it and the downtime cost money as well.',
    reputation: 'You have to tell customers that their data was exposed.',
  },
  audit: [
    'Check the logins of this user since the image could be pulled: hosts, hours, client programs. Where: {audit}.',
    'List the open sessions now (pg_stat_activity, SHOW PROCESSLIST, CLIENT LIST, or the like), and compare their addresses with those of your services.',
    'Search for dumps and large reads, for new users and grants, and for functions, triggers and jobs that were added.',
    'Check whether the port could be reached from the internet: the firewall, security groups, the address it listens on.',
  ],
  revoke: {
    make: 'Create a second user with the same rights, or a second password if the server allows two. Where: {create}.',
    update:
      'Put the new user and password into the secret store. Restart the services and workers, staging first, so that their connection pools log in again.',
    end: 'Revoke the login of the old user, then drop it. How: {revoke}. Open sessions survive a change of password: end them.',
    watch:
      'Watch for failed logins of the old user: each is a service that you forgot, or an attacker. Where: {audit}.',
    swap: 'Change the password. How: {revoke}. New logins with the old one fail from then on; end the open sessions.',
  },
  impact: {
    inventory:
      'Every service, worker, cron job, report, backup and replica that logs in as this user fails at its next connection, not immediately. Record the list of sessions for a day to find them.',
    communication:
      'Tell the owners of those services, the database administrators and the people who read reports from the database.',
    staging:
      'Change the staging database first, and restart the connection pools there. A job that connects once a night fails late.',
    fallback:
      'Lock the old user for a week before you drop it, so that you can look up its rights. Have a backup from before the change.',
  },
  practice: {
    storage:
      'Keep it in a secret store, injected as a variable or a file. Cloud databases can accept short-lived logins of a role instead.',
    rotation:
      'Let the secret store rotate it every 90 days, with two users that alternate. Also rotate it when a person with access leaves.',
    privilege:
      'Use one user per service, not a superuser and not the owner of the schema. Use separate users for reading, writing and migrating.',
    monitoring:
      'Log logins, and alert on new hosts and on large reads. Do not expose the port to the internet.',
  },
};
