/**
 * The layers of the benchmark's image, by theme: about 1 GB of real programs, libraries, sources, documents and data.
 * Debian 12 packages are given as `name=version`, npm packages as `name@version`.
 */
export const LAYERS = [
  {
    name: 'base system',
    deb: [
      'libc6=2.36-9+deb12u14',
      'libc-bin=2.36-9+deb12u14',
      'coreutils=9.1-1',
      'bash=5.2.15-2+b13',
      'dpkg=1.21.23',
      'apt=2.6.2',
      'perl-base=5.36.0-7+deb12u4',
      'perl-modules-5.36=5.36.0-7+deb12u4',
      'tzdata=2026f-0+deb12u1',
      'locales=2.36-9+deb12u14',
    ],
  },
  {
    name: 'C and C++ compiler',
    deb: [
      'cpp-12=12.2.0-14+deb12u1',
      'gcc-12=12.2.0-14+deb12u1',
      'g++-12=12.2.0-14+deb12u1',
      'libstdc++-12-dev=12.2.0-14+deb12u1',
      'linux-libc-dev=6.1.192-2',
    ],
  },
  {
    name: 'Python with libraries',
    deb: [
      'libpython3.11-minimal=3.11.2-6+deb12u9',
      'libpython3.11-stdlib=3.11.2-6+deb12u9',
      'python3-numpy=1:1.24.2-1+deb12u1',
      'python3-pip=23.0.1+dfsg-1',
      'python3-setuptools=66.1.1-1+deb12u2',
      'python3-django=3:3.2.25-0+deb12u7',
      'python3-botocore=1.29.27+repack-1',
    ],
  },
  { name: 'big shared libraries', deb: ['libllvm14=1:14.0.6-12', 'libicu72=72.1-3+deb12u1'] },
  { name: 'Go sources', deb: ['golang-1.19-src=1.19.8-2'] },
  {
    name: 'git, documents and data',
    deb: [
      'git=1:2.39.5-0+deb12u3',
      'vim-runtime=2:9.0.1378-2+deb12u2',
      'iso-codes=4.15.0-1',
      'manpages=6.03-2',
      'manpages-dev=6.03-2',
      'groff-base=1.22.4-10',
      'fonts-dejavu-core=2.37-6',
    ],
  },
  {
    name: 'servers and tools',
    deb: [
      'postgresql-15=15.20-0+deb12u1',
      'libruby3.1=3.1.7-1~deb12u2',
      'redis-tools=5:7.0.15-1~deb12u10',
      'cmake=3.25.1-1',
      'cmake-data=3.25.1-1',
    ],
  },
  {
    name: 'node_modules',
    npm: [
      'typescript@5.4.5',
      'aws-sdk@2.1600.0',
      'three@0.163.0',
      'lodash@4.17.21',
      'core-js@3.36.1',
      'date-fns@3.6.0',
      '@babel/core@7.24.4',
      '@babel/parser@7.24.4',
      'react-dom@18.2.0',
      'webpack@5.91.0',
      'rxjs@7.8.1',
    ],
  },
];
