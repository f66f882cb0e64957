package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"

	apps "k8s.io/api/apps/v1"
	batch "k8s.io/api/batch/v1"
	core "k8s.io/api/core/v1"
	stream "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/yaml"
)

// Reads manifests as kubectl and the API server do: strictly, with unknown fields refused.
func readManifests(text []byte) (*answer, error) {
	found := newAnswer()
	documents := stream.NewYAMLReader(bufio.NewReader(bytes.NewReader(text)))
	for {
		document, err := documents.Read()
		if errors.Is(err, io.EOF) {
			return found, nil
		}
		if err != nil {
			return nil, err
		}
		written, err := yaml.YAMLToJSONStrict(document)
		if err != nil {
			return nil, err
		}
		if err := readObject(written, found); err != nil {
			return nil, err
		}
	}
}

func readObject(written []byte, found *answer) error {
	if string(written) == "null" {
		return nil
	}
	var head struct {
		Kind  string            `json:"kind"`
		Items []json.RawMessage `json:"items"`
	}
	if err := json.Unmarshal(written, &head); err != nil {
		return err
	}
	switch head.Kind {
	case "List":
		for _, item := range head.Items {
			if err := readObject(item, found); err != nil {
				return err
			}
		}
	case "ConfigMap":
		object, err := strictly[core.ConfigMap](written)
		if err != nil {
			return err
		}
		for key, text := range object.Data {
			found.Configurations["ConfigMap "+object.Name+" "+key] = text
		}
	case "Secret":
		object, err := strictly[core.Secret](written)
		if err != nil {
			return err
		}
		for key, text := range object.Data {
			found.Configurations["Secret "+object.Name+" "+key] = string(text)
		}
		for key, text := range object.StringData {
			found.Configurations["Secret "+object.Name+" "+key] = text
		}
	case "Pod":
		object, err := strictly[core.Pod](written)
		if err != nil {
			return err
		}
		readContainers(object.Spec, found)
	case "Deployment":
		object, err := strictly[apps.Deployment](written)
		if err != nil {
			return err
		}
		readContainers(object.Spec.Template.Spec, found)
	case "StatefulSet":
		object, err := strictly[apps.StatefulSet](written)
		if err != nil {
			return err
		}
		readContainers(object.Spec.Template.Spec, found)
	case "Job":
		object, err := strictly[batch.Job](written)
		if err != nil {
			return err
		}
		readContainers(object.Spec.Template.Spec, found)
	case "CronJob":
		object, err := strictly[batch.CronJob](written)
		if err != nil {
			return err
		}
		readContainers(object.Spec.JobTemplate.Spec.Template.Spec, found)
	}
	return nil
}

func strictly[T any](written []byte) (*T, error) {
	decoder := json.NewDecoder(bytes.NewReader(written))
	decoder.DisallowUnknownFields()
	object := new(T)
	return object, decoder.Decode(object)
}

func readContainers(pod core.PodSpec, found *answer) {
	for _, container := range append(pod.InitContainers, pod.Containers...) {
		variables := map[string]*string{}
		for _, variable := range container.Env {
			if variable.ValueFrom != nil {
				variables[variable.Name] = nil
			} else {
				value := variable.Value
				variables[variable.Name] = &value
			}
		}
		found.Environment[container.Name] = variables
	}
}
