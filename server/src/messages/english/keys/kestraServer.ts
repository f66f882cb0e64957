export const kestraServer = {
  kestraServer:
    "How each server behaves: login of the open-source edition, heartbeat, shutdown and previews.",
  "kestraServer.basic-auth": "The one login of the open-source edition.",
  "kestraServer.basic-auth.note":
    "The Enterprise edition has users of its own and no use for this block.",
  "kestraServer.basic-auth.username": "E-mail address of the user.",
  "kestraServer.basic-auth.username.note":
    "Anything but an e-mail address is refused. Written here, user and password win over those of the Setup page.",
  "kestraServer.basic-auth.password": "Password of the user, at most 256 characters.",
  "kestraServer.basic-auth.password.note":
    "From 0.24 it must be written, unless somebody fills in the Setup page, and a simple one is refused: take eight characters or more, with small and capital letters and a digit.",
  "kestraServer.basic-auth.realm": "Name that a browser shows when it asks for the password.",
  "kestraServer.basic-auth.open-urls": "Beginnings of paths that need no login.",
  "kestraServer.basic-auth.open-urls.note":
    "Addresses contain the tenant from 0.23: a webhook starts with /api/v1/main/.",
  "kestraServer.basic-auth.open-urls.item": "Beginning of a path.",
  "kestraServer.basic-auth.enabled": "Switched the login on.",
  "kestraServer.basic-auth.enabled.note": "Ignored from 0.24, where the login is always on.",
  "kestraServer.termination-grace-period":
    "How long a server that is told to stop may take to finish its work.",
  "kestraServer.termination-grace-period.note":
    "Docker, Kubernetes or systemd must wait longer than that, else they kill the server first.",
  "kestraServer.worker-task-restart-strategy": "What becomes of the tasks of a worker that died.",
  "kestraServer.worker-task-restart-strategy.NEVER": "They fail and are not started again.",
  "kestraServer.worker-task-restart-strategy.IMMEDIATELY":
    "They start again as soon as the worker counts as lost.",
  "kestraServer.worker-task-restart-strategy.AFTER_TERMINATION_GRACE_PERIOD":
    "They start again once the worker had its time to stop in good order.",
  "kestraServer.liveness": "How servers report that they are alive, and when one counts as lost.",
  "kestraServer.liveness.enabled.note": "Turn it off only while looking for an error.",
  "kestraServer.liveness.interval": "How often the others are checked.",
  "kestraServer.liveness.timeout": "Silence after which a server counts as lost.",
  "kestraServer.liveness.sameOnExecutors": "Must be the same on all executors.",
  "kestraServer.liveness.initial-delay": "How long a server that just started is left alone.",
  "kestraServer.liveness.heartbeat-interval": "How often a server reports that it is alive.",
  "kestraServer.liveness.heartbeat-interval.note": "Must be shorter than the timeout.",
  "kestraServer.preview": "Preview of files in the user interface.",
  "kestraServer.preview.initial-rows": "Rows shown at first.",
  "kestraServer.preview.max-rows": "Most rows shown at all.",
  "kestraServer.service": "The records that Kestra keeps of its servers.",
  "kestraServer.service.purge": "Removal of records of servers that are gone.",
  "kestraServer.service.purge.retention": "How long such a record is kept.",
  "kestraServer.standalone": "The server that runs everything in one process.",
  "kestraServer.standalone.running": "Start of the parts within the process.",
  "kestraServer.standalone.running.timeout": "How long to wait until all parts run.",
  "kestraServer.access-log": "Log of HTTP requests in old releases.",
  "kestraServer.access-log.note":
    "Newer releases log requests by micronaut.server.netty.access-logger, whose keys have other names.",
  "kestraServer.access-log.filters": "Regular expressions of the lines to keep.",
  "kestraServer.access-log.filters.item": "A regular expression.",
} as const;
