export const endpoints = {
  endpoints:
    "Management endpoints: pages for monitoring on a port of their own, which should not be open to the world.",
  "endpoints.all": "What holds for all endpoints.",
  "endpoints.all.port": "Port of the endpoints.",
  "endpoints.all.enabled": "Whether endpoints answer at all.",
  "endpoints.all.sensitive": "Whether endpoints ask for a login, unless they say otherwise.",
  "endpoints.hardened": "Kestra 2.0 sets it to {value}.",
  "endpoints.all.basic-auth": "Login of the endpoints.",
  "endpoints.health": "Whether the server is well; load balancers and Kubernetes ask here.",
  "endpoints.common.enabled": "Whether the endpoint answers.",
  "endpoints.common.sensitive": "Whether the endpoint asks for a login.",
  "endpoints.health.details-visible":
    "Who sees the state of each part and not only the overall one.",
  "endpoints.health.details-visible.ANONYMOUS": "Everyone.",
  "endpoints.health.details-visible.AUTHENTICATED": "Whoever has logged in.",
  "endpoints.health.details-visible.NEVER": "Nobody.",
  "endpoints.loggers": "Shows log levels and changes them while the server runs.",
  "endpoints.loggers.write-sensitive": "Whether changing a level asks for a login.",
  "endpoints.env": "Shows the configuration in force.",
  "endpoints.sensitiveSince2": "State of one part of the server.",
  "endpoints.entry": "One management endpoint.",
} as const;
