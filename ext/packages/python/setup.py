"""The wheel is for one platform, whatever Python runs there: PLATFORM_TAG says which."""
import os

from setuptools import Distribution, setup
from setuptools.command.bdist_wheel import bdist_wheel


class PlatformDistribution(Distribution):
    def has_ext_modules(self):
        return True


class PlatformWheel(bdist_wheel):
    def get_tag(self):
        return "py3", "none", os.environ["PLATFORM_TAG"]


setup(distclass=PlatformDistribution, cmdclass={"bdist_wheel": PlatformWheel})
