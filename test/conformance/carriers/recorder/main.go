// Records what other programs make of small files that contain Kestra's configuration: docker compose, Helm
// with Kestra's chart, and the types of Kubernetes. Reads cases as JSON and writes their answers as JSON.
package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
)

// A case is one or more files, read together.
type testCase struct {
	Reader      string            `json:"reader"`
	Files       []file            `json:"files"`
	Environment map[string]string `json:"environment"`
}

type file struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

// The answer of one reader. An environment value is nil if it comes from elsewhere, such as a Secret.
type answer struct {
	Refused        string                        `json:"refused,omitempty"`
	Configurations map[string]string             `json:"configurations,omitempty"`
	Environment    map[string]map[string]*string `json:"environment,omitempty"`
}

func newAnswer() *answer {
	return &answer{Configurations: map[string]string{}, Environment: map[string]map[string]*string{}}
}

// Answers by the name of the reader's version; under "" if all versions agree.
type answers map[string]*answer

func main() {
	// The environment of a case is the only one.
	chart := os.Getenv("KESTRA_CHART")
	os.Clearenv()
	var cases []testCase
	must(json.NewDecoder(os.Stdin).Decode(&cases))
	all := make([]answers, len(cases))
	for i, c := range cases {
		all[i] = read(c, chart)
	}
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	must(encoder.Encode(all))
}

func read(c testCase, chart string) answers {
	folder, err := os.MkdirTemp("", "readers-")
	must(err)
	defer os.RemoveAll(folder)
	for _, f := range c.Files {
		path := filepath.Join(folder, f.Name)
		must(os.MkdirAll(filepath.Dir(path), 0o755))
		must(os.WriteFile(path, []byte(f.Text), 0o644))
	}
	given := func(found *answer, err error) *answer {
		if err != nil {
			return &answer{Refused: summary(err, folder)}
		}
		return found
	}
	switch c.Reader {
	case "compose":
		return answers{"": given(readCompose(folder, c))}
	case "manifests":
		return answers{"": given(readManifests([]byte(c.Files[0].Text)))}
	case "chart":
		three := given(renderWithHelm3(chart, folder, c))
		four := given(renderWithHelm4(chart, folder, c))
		if same(three, four) {
			return answers{"": four}
		}
		return answers{"Helm 3": three, "Helm 4": four}
	}
	panic("unknown reader " + c.Reader)
}

func same(a, b *answer) bool {
	if a.Refused != "" && b.Refused != "" {
		return true
	}
	one, err := json.Marshal(a)
	must(err)
	other, err := json.Marshal(b)
	must(err)
	return string(one) == string(other)
}

// The message on one line, without the temporary folder.
func summary(err error, folder string) string {
	text := strings.ReplaceAll(err.Error(), folder+"/", "")
	text = strings.ReplaceAll(text, folder, "")
	return strings.Join(strings.Fields(text), " ")
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
