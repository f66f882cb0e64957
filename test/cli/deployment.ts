// Three files of one deployment: a compose file refers to the other two, and one of them contains the other's secret.

const client = (lines: string): string =>
  `micronaut:\n  security:\n    oauth2:\n      clients:\n        sso:\n${lines}`;

export const oneDeployment = {
  "application.yml": client(
    "          client-id: kestra\n          openid:\n            issuer: https://sso.example.com\n",
  ),
  "secrets.yml": client("          client-secret: ${SECRET}\n"),
  "compose.yml":
    "services:\n  kestra:\n    image: kestra/kestra-ee\n    volumes:\n      - ./application.yml:/app/confs/application.yml\n      - ./secrets.yml:/app/confs/secrets.yml\n",
};
