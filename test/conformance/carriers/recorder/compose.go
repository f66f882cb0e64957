package main

import (
	"context"
	"io"
	"path/filepath"
	"strings"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/docker/cli/pkg/kvfile"
	"github.com/sirupsen/logrus"
)

func init() {
	logrus.SetOutput(io.Discard)
	// As docker compose does; the loader alone does not know this format.
	dotenv.RegisterFormat("raw", func(r io.Reader, name string, vars map[string]string, lookup func(string) (string, bool)) error {
		lines, err := kvfile.ParseFromReader(r, lookup)
		if err != nil {
			return err
		}
		for _, line := range lines {
			key, value, _ := strings.Cut(line, "=")
			vars[key] = value
		}
		return nil
	})
}

// Reads `compose.yml` and `compose.override.yml`.
func readCompose(folder string, c testCase) (*answer, error) {
	var paths []string
	for _, name := range []string{"compose.yml", "compose.override.yml"} {
		for _, f := range c.Files {
			if f.Name == name {
				paths = append(paths, filepath.Join(folder, name))
			}
		}
	}
	var environment []string
	for name, value := range c.Environment {
		environment = append(environment, name+"="+value)
	}
	options, err := cli.NewProjectOptions(paths, cli.WithName("t"), cli.WithEnv(environment), cli.WithDotEnv)
	if err != nil {
		return nil, err
	}
	project, err := options.LoadProject(context.Background())
	if err != nil {
		return nil, err
	}
	found := newAnswer()
	for name, service := range project.Services {
		variables := map[string]*string{}
		for variable, value := range service.Environment {
			// Without a value, the container does not have the variable.
			if value != nil {
				variables[variable] = value
			}
		}
		found.Environment[name] = variables
		for _, used := range service.Configs {
			if config := project.Configs[used.Source]; config.Content != "" {
				found.Configurations["config "+used.Source] = config.Content
			}
		}
	}
	return found, nil
}
