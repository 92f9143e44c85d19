# hosts.mk - the examples of docs/hosts.md in their hosts. Nothing is installed unless hosts-deps is asked for.
.PHONY: hosts hosts-deps
hosts: $(BUILD)/viet.so
	@tests/hosts/run.sh $(BUILD)
hosts-deps:
	@.ci/deps build demo hosts
	@tests/hosts/deps.sh $(BUILD)
