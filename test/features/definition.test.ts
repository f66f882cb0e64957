// Go to Definition and Find References.
import { inCompose } from "../check";
import { fileKinds } from "../fileKinds";
import { areReferences, hasNoName, leadsTo } from "./navigation";

const clients = (lines: string): string =>
  `micronaut:\n  security:\n    oauth2:\n${lines.replace(/^(?=.)/gm, "      ")}`;

describe("definition", () => {
  it("of an alias is its anchor", () => {
    leadsTo("kestra:\n  queue: &«url» x\n  url: *u$0rl\n  b: *url\n");
    leadsTo("kestra:\n  queue: &«base»\n    x: 1\n  url:\n    <<: *$0base\n");
    leadsTo("kestra:\n  queue: &«base»\n    x: 1\n  url:\n    <<: $0*base\n");
  });

  it("of an alias is the last anchor with that name above it in the same document", () => {
    leadsTo("kestra:\n  queue: &x 1\n  b: &«x» 2\n  url: *x$0\n  c: &x 3\n");
    hasNoName("kestra:\n  queue: &x 1\n---\nkestra:\n  url: *x$0\n");
    hasNoName(inCompose("kestra:\n  queue: &x 1\n---\nkestra:\n  url: *x$0\n"));
  });

  it("of an alias is found between invalid lines", () => {
    leadsTo('kestra:\n  queue: &«url» x\n  storage: "\n  url: *u$0rl\n');
  });

  it("of an alias in the file's own YAML is left to another YAML extension", () => {
    hasNoName("kestra:\n  queue: &url x\n  url: *u$0rl\n", { yamlIsChecked: true });
    leadsTo(inCompose("kestra:\n  queue: &«url» x\n  url: *u$0rl\n"), {}, { yamlIsChecked: true });
  });

  it("of a placeholder is the key that sets the property", () => {
    leadsTo("kestra:\n  «url»: https://x.example\n  queue: ${kes$0tra.url}/tutorial\n");
    leadsTo("kestra.«serverType»: a\nkestra:\n  url: ${X:kestra.server-type$0:b}\n");
    leadsTo("kestra:\n  url: a\n  queue: ${kestra.$0url}\nkestra.«url»: b\n");
  });

  for (const { name, wrap } of fileKinds)
    it(`of a placeholder is the key in ${name}`, () => {
      const marked = wrap("kestra:\n  «url»: https://x.example\n  storage: ${A:kestra$0.url:x}\n");
      leadsTo(marked);
    });

  it("of a placeholder is the variable in the container's environment", () => {
    const config = "kestra:\n  url: $${KES$0TRA_HOST:x}\n";
    const compose = (environment: string, lines: string): string =>
      `services:\n  kestra:\n    environment:\n${environment}${lines.replace(/^(?=.)/gm, "          ")}`;
    leadsTo(compose("      «KESTRA_HOST»: https://x\n      KESTRA_CONFIGURATION: |\n", config));
    leadsTo(
      compose(
        "      - «KESTRA_HOST»=https://x\n      - |\n        KESTRA_CONFIGURATION=\n",
        config,
      ),
    );
  });

  it("of a placeholder is the variable of a Deployment", () => {
    leadsTo(`apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      containers:
        - name: kestra
          image: kestra/kestra-ee
          env:
            - name: «OIDC_SECRET»
              valueFrom:
                secretKeyRef: { name: oidc, key: secret }
            - name: KESTRA_CONFIGURATION
              value: |
                kestra:
                  url: \${OIDC$0_SECRET}
`);
  });

  it("of a placeholder is the variable that another file sets for the container", () => {
    const compose = `services:
  kestra:
    image: kestra/kestra-ee
    command: server standalone --config /app/application.yml
    volumes:
      - ./compose.yml:/app/application.yml
    environment:
      «KESTRA_HOST»: https://x
`;
    leadsTo("kestra:\n  url: ${KESTRA$0_HOST}\n", { "docker-compose.yml": compose });
  });

  it("of a variable without a value is in the .env file", () => {
    const compose = (value: string): string =>
      `services:\n  kestra:\n    environment:\n      - ${value}\n      - |\n        KESTRA_CONFIGURATION=\n        kestra:\n          url: $\${HOST$0}\n`;
    leadsTo(compose("«HOST»"), { ".env": "# x\nOTHER=1\nexport «HOST»=https://x\n" });
    leadsTo(compose("«HOST»=a"), { ".env": "HOST=https://x\n" });
    leadsTo(compose("PORT=1"), { ".env": "«HOST»=https://x\n" });
  });

  it("of a variable that Docker Compose replaces is in the .env file", () => {
    leadsTo(
      inCompose("kestra:\n  url: x\n").replace("@sha256:1a2b", ":${TA$0G:-v1}") + "# ${TAG}\n",
      {
        ".env": "«TAG»=v1.3.0\n",
      },
    );
  });

  it("of a variable that sets a key is that key", () => {
    leadsTo(
      inCompose("kestra:\n  «url»: x\n").replace(
        "environment:\n",
        "environment:\n      KESTRA$0_URL: y\n",
      ),
    );
  });

  it("of the default client is its key", () => {
    leadsTo(clients("default-provider: auth$0entik\nclients:\n  «authentik»:\n    client-id: x\n"));
    leadsTo(clients("defaultProvider: azure$0-ad\nclients:\n  «azureAd»:\n    client-id: x\n"));
  });

  it("does not exist for names without another occurrence", () => {
    hasNoName("kestra:\n  u$0rl: x\n");
    hasNoName("kestra:\n  url: ${HO$0ST}\n");
    hasNoName("kestra:\n  url: ${random.po$0rt}\n");
    hasNoName("kestra:\n  url: x$0\n");
    hasNoName("on: push\na: &x 1\nb: *x$0\n");
  });
});

describe("references", () => {
  it("to an anchor are its aliases", () => {
    areReferences("kestra:\n  queue: &$0«x» 1\n  b: *«x»\n  url: [*«x», *y]\n");
  });

  it("to a property are its keys, the placeholders and the variables", () => {
    areReferences(
      inCompose("kestra:\n  «u$0rl»: a\n  tutorial: ${«kestra.url»}\nkestra.«url»: b\n").replace(
        "environment:\n",
        "environment:\n      «KESTRA_URL»: c\n",
      ),
    );
  });

  it("to a variable are the placeholders of every configuration that gets it", () => {
    areReferences(`x-environment: &environment
  «HO$0ST»: y
services:
  a:
    environment:
      <<: *environment
      KESTRA_CONFIGURATION: |
        kestra:
          url: $\${«HOST»}
  b:
    environment:
      <<: *environment
      KESTRA_CONFIGURATION: |
        kestra:
          url: $\${X:«HOST»:z}
`);
  });

  it("to a client are all occurrences of its name", () => {
    areReferences(`services:
  kestra:
    image: kestra/kestra-ee
    environment:
      MICRONAUT_SECURITY_OAUTH2_CLIENTS_«AUTHENTIK»_CLIENT_SECRET: x
      MICRONAUT_SECURITY_OAUTH2_DEFAULT_PROVIDER: "«authentik»"
      AUTHENTIK_HOST: authentik
      KESTRA_CONFIGURATION: |
        micronaut:
          http.services:
            «authentik»:
              read-timeout: 5s
          security:
            redirect:
              unauthorized:
                url: /oauth/login/«authentik»
            intercept-url-map:
              - pattern: "/oauth/callback/«authentik»"
                access: [isAnonymous()]
              - pattern: /oauth/login/authentik-2
            oauth2:
              default-provider: '«authentik»'
              clients:
                «authen$0tik»:
                  client-id: $\${micronaut.security.oauth2.clients.«authentik».client-secret}
                "«authentik».client-secret": $\${MICRONAUT_SECURITY_OAUTH2_CLIENTS_«AUTHENTIK»_CLIENT_SECRET}
        micronaut.security.oauth2.clients.«authentik».openid.issuer: https://authentik.example.com
`);
  });
});
