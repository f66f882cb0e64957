export const kestraServer = {
  kestraServer:
    "Settings of each server: login of the open-source edition, heartbeat, shutdown and previews.",
  "kestraServer.basic-auth": "The only user account of the open-source edition.",
  "kestraServer.basic-auth.note":
    "The Enterprise edition has its own users and does not need this section.",
  "kestraServer.basic-auth.username": "E-mail address of the user.",
  "kestraServer.basic-auth.username.note":
    "Must be an e-mail address. The user and password set here override those from the Setup page.",
  "kestraServer.basic-auth.password": "Password of the user, at most 256 characters.",
  "kestraServer.basic-auth.password.note":
    "From 0.24, required unless the Setup page is completed, and simple passwords are rejected: use at least eight characters with lowercase and uppercase letters and a digit.",
  "kestraServer.basic-auth.realm": "Name that the browser shows when it asks for the password.",
  "kestraServer.basic-auth.open-urls": "Path prefixes that require no login.",
  "kestraServer.basic-auth.open-urls.note":
    "From 0.23, paths contain the tenant: a webhook starts with /api/v1/main/.",
  "kestraServer.basic-auth.open-urls.item": "A path prefix.",
  "kestraServer.basic-auth.enabled": "Enabled the login.",
  "kestraServer.basic-auth.enabled.note": "Ignored from 0.24, where the login is always on.",
  "kestraServer.termination-grace-period":
    "How long a stopping server may take to finish its work.",
  "kestraServer.termination-grace-period.note":
    "Docker, Kubernetes or systemd must wait longer, or they kill the server first.",
  "kestraServer.worker-task-restart-strategy": "What happens to the tasks of a dead worker.",
  "kestraServer.worker-task-restart-strategy.NEVER": "They fail and are not restarted.",
  "kestraServer.worker-task-restart-strategy.IMMEDIATELY":
    "They restart as soon as the worker is considered lost.",
  "kestraServer.worker-task-restart-strategy.AFTER_TERMINATION_GRACE_PERIOD":
    "They restart after the worker has had time to shut down gracefully.",
  "kestraServer.liveness":
    "How servers report that they are alive, and when one is considered lost.",
  "kestraServer.liveness.enabled.note": "Disable it only for debugging.",
  "kestraServer.liveness.interval": "How often other servers are checked.",
  "kestraServer.liveness.timeout":
    "Time without a heartbeat after which a server is considered lost.",
  "kestraServer.liveness.sameOnExecutors": "Must be the same on all executors.",
  "kestraServer.liveness.initial-delay": "How long a newly started server is not checked.",
  "kestraServer.liveness.heartbeat-interval": "How often a server sends a heartbeat.",
  "kestraServer.liveness.heartbeat-interval.note": "Must be shorter than the timeout.",
  "kestraServer.preview": "File previews in the user interface.",
  "kestraServer.preview.initial-rows": "Number of rows shown initially.",
  "kestraServer.preview.max-rows": "Maximum number of rows shown.",
  "kestraServer.service": "Records that Kestra keeps of its servers.",
  "kestraServer.service.purge": "Removal of records of former servers.",
  "kestraServer.service.purge.retention": "How long these records are kept.",
  "kestraServer.standalone": "The server that runs everything in one process.",
  "kestraServer.standalone.running": "Startup of the components in the process.",
  "kestraServer.standalone.running.timeout": "How long to wait for all components to start.",
  "kestraServer.access-log": "HTTP request log in old releases.",
  "kestraServer.access-log.note":
    "Newer releases use micronaut.server.netty.access-logger, whose keys have other names.",
  "kestraServer.access-log.filters": "Regular expressions for the lines to keep.",
  "kestraServer.access-log.filters.item": "A regular expression.",
} as const;
