// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/detail_facts.h"
#include "detail/section.h"

class CopyButton;
class KeyValueList;
class Timeline;

/// The sections that overviews are made of. Each shows what it is about from DetailFacts.

/// As sent, with all of them as JSON for the clipboard.
class HyperParameterSection : public Section
{
    Q_OBJECT

public:
    explicit HyperParameterSection(Edge edge, QWidget *parent = nullptr);
    void setFacts(const DetailFacts &facts);

private:
    KeyValueList *m_list;
    CopyButton *m_copy;
};

/// Files, workspace, and the people behind a click.
class FileSection : public Section
{
    Q_OBJECT

public:
    explicit FileSection(Edge edge, QWidget *parent = nullptr);
    void setFacts(const DetailFacts &facts);

private:
    KeyValueList *m_list;
};

class TimelineSection : public Section
{
    Q_OBJECT

public:
    explicit TimelineSection(Edge edge, QWidget *parent = nullptr);
    void setFacts(const DetailFacts &facts);

private:
    Timeline *m_timeline;
};

class UsageSection : public Section
{
    Q_OBJECT

public:
    explicit UsageSection(Edge edge, QWidget *parent = nullptr);
    void setFacts(const DetailFacts &facts);

private:
    KeyValueList *m_list;
};

/// What else the service says about the job.
class DetailSection : public Section
{
    Q_OBJECT

public:
    explicit DetailSection(Edge edge, QWidget *parent = nullptr);
    void setFacts(const DetailFacts &facts);

private:
    KeyValueList *m_list;
};
