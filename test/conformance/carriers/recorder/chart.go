package main

import (
	"path/filepath"
	"sort"
	"strings"

	loader3 "helm.sh/helm/v3/pkg/chart/loader"
	"helm.sh/helm/v3/pkg/chartutil"
	values3 "helm.sh/helm/v3/pkg/cli/values"
	engine3 "helm.sh/helm/v3/pkg/engine"
	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/chart/common/util"
	loader4 "helm.sh/helm/v4/pkg/chart/v2/loader"
	values4 "helm.sh/helm/v4/pkg/cli/values"
	engine4 "helm.sh/helm/v4/pkg/engine"
)

// As `helm install kestra CHART --values FILE …` does, with the files in the order of their names.
func renderWithHelm3(chart, folder string, c testCase) (*answer, error) {
	loaded, err := loader3.Load(chart)
	must(err)
	options := values3.Options{ValueFiles: valueFiles(folder, c)}
	given, err := options.MergeValues(nil)
	if err != nil {
		return nil, err
	}
	release := chartutil.ReleaseOptions{Name: "kestra", Namespace: "default", IsInstall: true, Revision: 1}
	all, err := chartutil.ToRenderValues(loaded, given, release, chartutil.DefaultCapabilities)
	if err != nil {
		return nil, err
	}
	rendered, err := engine3.Render(loaded, all)
	if err != nil {
		return nil, err
	}
	return readRendered(rendered)
}

func renderWithHelm4(chart, folder string, c testCase) (*answer, error) {
	loaded, err := loader4.Load(chart)
	must(err)
	options := values4.Options{ValueFiles: valueFiles(folder, c)}
	given, err := options.MergeValues(nil)
	if err != nil {
		return nil, err
	}
	release := common.ReleaseOptions{Name: "kestra", Namespace: "default", IsInstall: true, Revision: 1}
	all, err := util.ToRenderValues(loaded, given, release, common.DefaultCapabilities)
	if err != nil {
		return nil, err
	}
	rendered, err := engine4.Render(loaded, all)
	if err != nil {
		return nil, err
	}
	return readRendered(rendered)
}

func valueFiles(folder string, c testCase) []string {
	var paths []string
	for _, f := range c.Files {
		paths = append(paths, filepath.Join(folder, f.Name))
	}
	sort.Strings(paths)
	return paths
}

// The rendered manifests as Kubernetes reads them, without the container that runs Docker.
func readRendered(rendered map[string]string) (*answer, error) {
	all := newAnswer()
	var names []string
	for name := range rendered {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		if !strings.HasSuffix(name, ".yaml") {
			continue
		}
		found, err := readManifests([]byte(rendered[name]))
		if err != nil {
			return nil, err
		}
		for label, text := range found.Configurations {
			all.Configurations[label] = text
		}
		for container, variables := range found.Environment {
			if !strings.HasSuffix(container, "-docker-dind") {
				all.Environment[container] = variables
			}
		}
	}
	return all, nil
}
